package org.agendagate.rules;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** A folder that comes with the program, in its jar or beside its classes. */
public final class ShippedFolder {
    private ShippedFolder() {}

    /**
     * What {@code reading} makes of the folder, which is there only that long.
     *
     * @param name from the root of the class path, such as {@code /rules}
     */
    public static synchronized <T> T read(String name, Reading<T> reading) {
        try {
            URI place = placeOf(name);
            if (place.getScheme().equals("file")) {
                return reading.read(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return reading.read(jar.getPath(name));
            }
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException("cannot read `" + name + "`, which comes with the program", failure);
        }
    }

    private static URI placeOf(String name) throws URISyntaxException {
        URL place = ShippedFolder.class.getResource(name);
        if (place == null) {
            throw new IllegalStateException("the program was built without its `" + name + "`");
        }
        return place.toURI();
    }

    /** Reads a folder. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Path folder) throws IOException;
    }
}
