import { Alert, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { watchForCode } from './barcode-detector';
import { givingTexts } from './giving.texts';

interface CameraScanProps {
  readonly onRead: (text: string) => void;
  readonly onClose: () => void;
}

/** Reads a QR by camera; the camera is let go of when it closes. */
export function CameraScan({ onRead, onClose }: CameraScanProps): ReactElement {
  const say = useTexts(givingTexts);
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onRead);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    read.current = onRead;
  }, [onRead]);
  useEffect(() => {
    let isOver = false;
    let letGo = (): void => undefined;
    const start = async (): Promise<void> => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const stop = (): void => stream.getTracks().forEach((track) => track.stop());
      const shown = video.current;
      if (isOver || shown === null) return stop();
      shown.srcObject = stream;
      const unwatch = watchForCode(shown, (text) => read.current(text));
      letGo = () => {
        unwatch();
        stop();
      };
      await shown.play();
    };
    start().catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)));
    return () => {
      isOver = true;
      letGo();
    };
  }, []);
  return (
    <Modal
      open
      title={say('cameraTitle')}
      onCancel={onClose}
      cancelText={say('close')}
      okButtonProps={{ hidden: true }}
    >
      {fault === null ? null : <Alert type="error" showIcon title={say('cameraOff', { why: fault })} />}
      <video ref={video} muted playsInline style={{ width: '100%' }} aria-label={say('cameraTitle')} />
    </Modal>
  );
}
