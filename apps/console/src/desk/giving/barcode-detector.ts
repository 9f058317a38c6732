/** The browser's own reader of QR codes, where it has one (Chromium on telephones and some desktops). */
interface BarcodeReader {
  detect(image: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type BarcodeReaderClass = new (options: { readonly formats: readonly string[] }) => BarcodeReader;

function readerClass(): BarcodeReaderClass | undefined {
  return (globalThis as { readonly BarcodeDetector?: BarcodeReaderClass }).BarcodeDetector;
}

/** Whether this browser can read QR codes by camera; without a secure origin it has no camera at all. */
export function canScan(): boolean {
  return readerClass() !== undefined && 'mediaDevices' in navigator;
}

const everyMs = 200;

/** Looks at a film until there is a code in it. @returns stops looking */
export function watchForCode(video: HTMLVideoElement, onRead: (text: string) => void): () => void {
  const Reader = readerClass();
  if (Reader === undefined) return () => undefined;
  const reader = new Reader({ formats: ['qr_code'] });
  const timer = setInterval(() => {
    if (video.readyState < video.HAVE_CURRENT_DATA) return;
    void reader.detect(video).then(
      ([found]) => found !== undefined && onRead(found.rawValue),
      () => undefined,
    );
  }, everyMs);
  return () => clearInterval(timer);
}
