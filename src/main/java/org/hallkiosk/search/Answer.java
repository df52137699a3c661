package org.hallkiosk.search;

import java.util.List;

/** What became of a question. */
public sealed interface Answer {

    /** @param ids of the services that fit, best first; never empty, at most {@link ServiceSearch#MOST_FOUND} */
    record Found(List<String> ids) implements Answer {
        public Found {
            ids = List.copyOf(ids);
        }
    }

    /** It is done elsewhere, and the hall's directory says where. */
    record DoneElsewhere(String id) implements Answer {}

    /** Nothing here fits well enough to be offered in good faith. */
    record NotHere() implements Answer {}

    /** The question holds nothing that could be looked for. */
    record NothingAsked() implements Answer {}
}
