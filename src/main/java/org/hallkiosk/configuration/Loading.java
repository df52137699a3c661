package org.hallkiosk.configuration;

import java.util.List;
import org.hallkiosk.text.Texts;

/** What became of loading a configuration. */
public sealed interface Loading {

    /** Not a single mistake. */
    record Loaded(Configuration configuration) implements Loading {}

    /**
     * Nothing may start with this.
     *
     * @param mistakes all of them, by file and line; never empty
     * @param texts to say them with, also when the folder's own texts are what is broken
     */
    record Rejected(List<Mistake> mistakes, Texts texts) implements Loading {
        public Rejected {
            mistakes = List.copyOf(mistakes);
        }
    }
}
