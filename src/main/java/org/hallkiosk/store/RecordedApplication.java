package org.hallkiosk.store;

/** An application as the store has it; a forgotten one has no facts, person and signature any more. */
public record RecordedApplication(Application application, ApplicationState state) {}
