import * as z from 'zod/mini';
import { optionalFlag, optionalText, resource, text } from './lenient.js';

/** An organization of `/orgs`, `/orgs/{id}` or `/groups/{id}/orgs`. */
export const orgResource = resource(
  z.object({
    id: text,
    type: text,
    attributes: z.object({
      name: text,
      slug: text,
      is_personal: optionalFlag,
      group_id: optionalText,
      created_at: optionalText,
      updated_at: optionalText,
    }),
  }),
);

export type OrgResource = z.infer<typeof orgResource>;
