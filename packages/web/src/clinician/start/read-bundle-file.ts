import { ApiError } from '../../api/client.js';
import { startWords } from './start-words.js';

/**
 * The JSON in a file; what it means is the server's to judge.
 * @throws {ApiError} naming the place when the file is not JSON.
 */
export async function readBundleFile(file: File): Promise<unknown> {
  const text = await file.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : startWords.readBundleFile.isNotJson;
    throw new ApiError({
      type: 'urn:cryobridge:problem:not-json',
      title: startWords.readBundleFile.cannotBeRead,
      status: 400,
      faults: [{ path: '$', message: startWords.readBundleFile.fault(message) }],
    });
  }
}
