package org.hallkiosk.cli;

import org.hallkiosk.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --language zh-CN}; {@code zh} will do. */
final class LanguageTag implements ITypeConverter<Language> {
    @Override
    public Language convert(String written) {
        for (Language language : Language.values()) {
            if (language.tag().equalsIgnoreCase(written) || language.tag().startsWith(written + "-")) {
                return language;
            }
        }
        throw new TypeConversionException("zh-CN / en");
    }
}
