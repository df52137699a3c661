package org.hallkiosk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.hallkiosk.configuration.Configuration;

/** How commands get a configuration. */
public interface CommandConfiguration {

    /** The checked configuration; when it has mistakes they are printed and the answer is empty. */
    Optional<Configuration> load(Path folder, PrintWriter out, boolean json);
}
