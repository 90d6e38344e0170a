import { ApiError } from '../../api/client.js';

/**
 * The JSON in a file; what it means is the server's to judge.
 * @throws {ApiError} naming the place when the file is not JSON.
 */
export async function readBundleFile(file: File): Promise<unknown> {
  const text = await file.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'is not JSON';
    throw new ApiError({
      type: 'urn:cryobridge:problem:not-json',
      title: 'The input cannot be read',
      status: 400,
      faults: [{ path: '$', message: `is not JSON, or is cut short: ${message}` }],
    });
  }
}
