package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The file of an embedded database; only its owner may read it.
 *
 * @param path where it is
 */
record EmbeddedFile(Path path) {

    /** Makes the file if it is not there. */
    static EmbeddedFile at(Path path) {
        if (path.toString().contains("?")) {
            throw new StoreException(
                    "The path of an embedded file has a question mark, which the driver takes for the end");
        }
        try {
            create(path.toAbsolutePath());
        } catch (IOException unwritable) {
            throw new StoreException(
                    "The embedded file cannot be made; its folder must be there and writable", unwritable);
        }
        return new EmbeddedFile(path.toAbsolutePath());
    }

    private static void create(Path path) throws IOException {
        boolean posix = Files.getFileStore(folder(path)).supportsFileAttributeView("posix");
        FileAttribute<?>[] ownersOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(path, ownersOnly);
        } catch (FileAlreadyExistsException there) {
            if (!Files.isRegularFile(path)) {
                throw there;
            }
        }
    }

    private static Path folder(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    String url() {
        return "jdbc:sqlite:" + path;
    }
}
