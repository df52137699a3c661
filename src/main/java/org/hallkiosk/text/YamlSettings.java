package org.hallkiosk.text;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.LoadSettingsBuilder;

/**
 * How YAML is read so that rare characters may stand anywhere in it. SnakeYAML Engine 3.0.1 fails on a character of two
 * UTF-16 units (𠮷) whose first one is the last of its buffer, so the whole text fits into the buffer.
 */
public final class YamlSettings {
    private YamlSettings() {}

    public static LoadSettingsBuilder forText(String yaml) {
        return LoadSettings.builder().setBufferSize(yaml.length() + 1);
    }
}
