package org.hallkiosk.app;

import java.util.Set;
import org.hallkiosk.service.SharedData;

/** Asks each source where the configuration says that it is: a file, or the government platform. */
final class SharedDataDesk implements SharedData {
    private final Set<String> atPlatform;
    private final SharedData platform;
    private final SharedData files;

    SharedDataDesk(Set<String> atPlatform, SharedData platform, SharedData files) {
        this.atPlatform = Set.copyOf(atPlatform);
        this.platform = platform;
        this.files = files;
    }

    @Override
    public Answer ask(Question question) {
        return (atPlatform.contains(question.source()) ? platform : files).ask(question);
    }
}
