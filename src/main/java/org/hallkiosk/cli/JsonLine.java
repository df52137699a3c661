package org.hallkiosk.cli;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One answer as one line of JSON, for scripts. */
public final class JsonLine {
    private JsonLine() {}

    public static String of(Map<String, ?> answer) {
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
