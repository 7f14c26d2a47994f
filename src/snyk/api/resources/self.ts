import * as z from 'zod/mini';
import { optionalText, resource, text } from './lenient.js';

/** Who we are: `/self`. The type is `user`, `service_account` or `app_instance`. */
export const selfResource = resource(
  z.object({
    id: text,
    type: text,
    attributes: z.object({
      name: optionalText,
      /** Of users only. */
      username: optionalText,
      email: optionalText,
      default_org_context: optionalText,
    }),
  }),
);
