import { imageType, mostImageMegabytes, mostImages } from '@cryobridge/contract';
import { useId, useState } from 'react';
import type { DayImage } from './day-record.js';
import { dropImage, keepImage } from './day-store.js';
import { dayWords } from './day-words.js';
import type { OpenDay } from './use-day.js';
import styles from './day.module.css';

const types = ['image/jpeg', 'image/png', 'image/webp'];
const mostBytes = mostImageMegabytes * 2 ** 20;

/** Pictures from the camera or from files: kept sealed on this device, and sent with the procedure. */
export function ImagesField({ open }: { readonly open: OpenDay }) {
  const id = useId();
  const { day, change } = open;
  const [faults, setFaults] = useState<readonly string[]>([]);
  const add = async (files: readonly File[]) => {
    const room = mostImages - day.images.length;
    const found = await Promise.all(files.slice(0, room).map(keep));
    const kept = found.flatMap((each) => (typeof each === 'string' ? [] : [each]));
    const refused = found.filter((each) => typeof each === 'string');
    setFaults(files.length > room ? [...refused, dayWords.imagesFull] : refused);
    if (kept.length > 0) change((now) => ({ ...now, images: [...now.images, ...kept] }));
  };
  const remove = (image: DayImage) => {
    change((now) => ({ ...now, images: now.images.filter((each) => each.id !== image.id) }));
    dropImage(image.id).catch(() => {});
  };
  return (
    <fieldset className={styles['images']}>
      <legend>{dayWords.images}</legend>
      <p id={`${id}help`} className={styles['quiet']}>
        {dayWords.imagesHelp}
      </p>
      <label className={styles['file']}>
        <span>{dayWords.addImages}</span>
        <input
          type="file"
          accept={types.join()}
          multiple
          aria-describedby={`${id}help`}
          onChange={({ currentTarget }) => {
            void add([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </label>
      {faults.map((fault) => (
        <p key={fault} role="alert" className={styles['fault']}>
          {fault}
        </p>
      ))}
      <ul>
        {day.images.map((image) => (
          <li key={image.id}>
            <span>{dayWords.image(image.name, Math.ceil(image.bytes / 1024))}</span>
            <button type="button" aria-label={dayWords.removeImage(image.name)} onClick={() => remove(image)}>
              ×
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** A sentence: why it is not kept. What a file is called does not count, only what it holds. */
async function keep(file: File): Promise<DayImage | string> {
  if (file.size > mostBytes) return dayWords.imageTooLarge(file.name);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mediaType = imageType(bytes);
    if (mediaType === null) return dayWords.imageType(file.name);
    const image: DayImage = {
      id: crypto.randomUUID(),
      name: file.name,
      mediaType,
      bytes: bytes.length,
      takenAt: new Date().toISOString(),
    };
    await keepImage(image.id, bytes);
    return image;
  } catch {
    return dayWords.imageNotKept(file.name);
  }
}
