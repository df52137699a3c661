package org.hallkiosk.fact;

import java.util.Set;

/** What a sheet knows of the code that filled it: so a code's identity goes wherever what stood in it goes. */
public final class CodeFacts {
    /** The random id of the code, which is good for one submission. */
    public static final String ID = "code.id";

    /** When the code expires, in seconds since 1970: until then its id is remembered. */
    public static final String EXPIRES = "code.expires";

    private static final Set<String> ALL = Set.of(ID, EXPIRES);

    private CodeFacts() {}

    /** Whether nobody but the reader of codes may say this. */
    public static boolean reserved(String name) {
        return ALL.contains(name);
    }
}
