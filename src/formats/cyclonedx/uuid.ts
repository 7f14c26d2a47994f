/** 32 hexadecimal characters as a UUID of version 8, which is for digests (RFC 9562). */
export function uuidOf(hex: string): string {
  const variant = `a${hex.slice(17, 20)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant, hex.slice(20)].join(
    '-',
  );
}
