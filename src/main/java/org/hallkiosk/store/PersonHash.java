package org.hallkiosk.store;

/** Tells people apart without saying who they are: a keyed hash of a person's number, 64 hexadecimal digits. */
public record PersonHash(String hex) {}
