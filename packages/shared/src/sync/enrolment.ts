/** Enrolment by a one-time code: a browser becomes a device of an office. JSON of `POST /api/enrol`. */
import * as z from 'zod/mini';

export const enrolRequest = z.strictObject({
  /** As printed: letters, digits and dashes; case and dashes do not matter. */
  code: z.string().check(z.minLength(4), z.maxLength(40)),
  /** The device's ES256 public key, raw uncompressed point (65 bytes), base64url. Its private half never leaves the browser. */
  publicKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/)),
  /** Build of the app. */
  app: z.string().check(z.minLength(1), z.maxLength(40)),
});
export type EnrolRequest = z.infer<typeof enrolRequest>;

export const enrolAnswer = z.object({
  /** The device's number, never used for another one. */
  device: z.int(),
  office: z.int(),
  /** Bearer token of the device, base64url. The server keeps only its hash. */
  token: z.string(),
  /** The server's ES256 public key, raw point, base64url: what receipts and extracts are verified with. */
  serverKey: z.string(),
  epoch: z.int(),
});
export type EnrolAnswer = z.infer<typeof enrolAnswer>;

/** Every refusal of the JSON routes has this shape. `code` is for programs; the sentences name the thing, the cause and the next step. */
export const apiError = z.object({
  error: z.object({
    code: z.string(),
    what: z.string(),
    why: z.string(),
    next: z.string(),
  }),
});
export type ApiError = z.infer<typeof apiError>;
