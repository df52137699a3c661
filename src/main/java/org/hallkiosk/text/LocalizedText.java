package org.hallkiosk.text;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One text of the configuration in every language; written in YAML as {@code {zh-CN: …, en: …}}. */
public record LocalizedText(
        @JsonProperty("zh-CN") String chinese,
        @JsonProperty("en") String english) {

    public String in(Language language) {
        return switch (language) {
            case ZH_CN -> chinese;
            case EN -> english;
        };
    }
}
