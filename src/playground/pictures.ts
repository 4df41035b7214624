/** What a picture is and how large, in pixels. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** Reads it off the bytes, never off a name; null for anything that is not a PNG or JPEG with a size. */
export function pictureIn(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452;
  if (isPng) return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  return bytes.length >= 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : null;
}

/** Goes from segment to segment to the frame header (ITU T.81, B.2.2), which tells the size. */
function jpegSize(view: DataView): Picture | null {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // C4, C8 and CC are among the frame headers' numbers without being one.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** A drawing that stands where a photo has no pixels: hills under a sky, its colours by `seed`. SVG. */
export function standIn(seed: string): string {
  let hash = 7;
  for (let at = 0; at < seed.length; at++) hash = (hash * 31 + seed.charCodeAt(at)) % 9973;
  const hue = [195, 28, 160, 215, 340][hash % 5]!;
  const colour = (shift: number, saturation: number, lightness: number): string =>
    `hsl(${(hue + shift) % 360} ${saturation}% ${lightness}%)`;
  const sun = 180 + (hash % 5) * 220;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720" preserveAspectRatio="xMidYMid slice">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="${colour(0, 34, 60)}"/><stop offset="1" stop-color="${colour(20, 44, 86)}"/>
</linearGradient></defs>
<rect width="1280" height="720" fill="url(#sky)"/>
<circle cx="${sun}" cy="230" r="84" fill="${colour(40, 80, 95)}" opacity=".9"/>
<path d="M0 470 L210 300 L380 430 L610 230 L860 440 L1040 330 L1280 480 V720 H0Z" fill="${colour(8, 20, 54)}" opacity=".75"/>
<path d="M0 560 Q260 430 540 540 T1280 500 V720 H0Z" fill="${colour(14, 22, 40)}"/>
<path d="M0 640 Q380 560 760 640 T1280 620 V720 H0Z" fill="${colour(20, 26, 27)}"/>
</svg>`;
}
