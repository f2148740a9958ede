// Turns a drawing into pixels at the size of use. Through a blob: address, for the content security policy lets no picture be fetched as data.

/** Draws an SVG text into a canvas of that many device pixels. */
export async function rasterise(svg: string, width: number, height: number): Promise<HTMLCanvasElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas to draw the pictures with');
    context.drawImage(picture, 0, 0, width, height);
    return canvas;
  } finally {
    URL.revokeObjectURL(address);
  }
}
