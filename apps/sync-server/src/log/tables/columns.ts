/** Column types that give back what was put in. */
import { customType } from 'drizzle-orm/sqlite-core';

/** Plain bytes. The driver hands out Buffers, which compare and encode otherwise than the Uint8Array they were. */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value),
});
