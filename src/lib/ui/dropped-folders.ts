/** All files in folders that were dropped, and those that were dropped beside them. */
export async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
	const files = await Promise.all(entries.map(filesOf));
	return files.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
	if (isFile(entry)) return [await new Promise<File>((done, failed) => entry.file(done, failed))];
	return isFolder(entry) ? filesIn(await entriesOf(entry)) : [];
}

/** A folder tells them some hundred at a time, and at the end none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((done, failed) =>
			reader.readEntries(done, failed)
		);
		if (some.length === 0) return all;
		all.push(...some);
	}
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
