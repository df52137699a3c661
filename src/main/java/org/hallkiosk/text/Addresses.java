package org.hallkiosk.text;

import java.util.regex.Pattern;

/** Addresses of devices and servers, as people may see them. */
public final class Addresses {
    private static final Pattern CREDENTIALS = Pattern.compile("://[^/@\\s]+@");

    private Addresses() {}

    /** The text with user and password left out of every address in it. */
    public static String withoutCredentials(String text) {
        return CREDENTIALS.matcher(text).replaceAll("://***@");
    }
}
