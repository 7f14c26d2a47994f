import * as z from 'zod/mini';
import { optionalText, resource, text } from './lenient.js';

/** A group of `/groups`, which has only been in beta so far. */
export const groupResource = resource(
  z.object({
    id: text,
    type: text,
    attributes: z.object({ name: text, slug: optionalText }),
  }),
);

export type GroupResource = z.infer<typeof groupResource>;
