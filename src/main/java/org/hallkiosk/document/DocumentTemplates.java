package org.hallkiosk.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hallkiosk.text.LocalizedText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All document templates of a hall, by the names of their files. */
public final class DocumentTemplates {
    private final Map<String, DocumentTemplate> templates;
    private final List<Problem> problems;

    private DocumentTemplates(Map<String, DocumentTemplate> templates, List<Problem> problems) {
        this.templates = Map.copyOf(templates);
        this.problems = List.copyOf(problems);
    }

    /** A template that cannot be used. {@code line} is 0 when the whole file is meant. */
    public record Problem(Path file, int line, String message) {}

    /** Reads every {@code .yaml} file of the folder. Never fails as a whole: what is wrong is in {@link #problems()}. */
    public static DocumentTemplates load(Path folder) {
        Map<String, DocumentTemplate> templates = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        ObjectMapper yaml = mapper();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String fileName = String.valueOf(file.getFileName());
                String text = Files.readString(file);
                try {
                    templates.put(
                            fileName.substring(0, fileName.length() - ".yaml".length()),
                            yaml.readValue(text, DocumentTemplate.class));
                } catch (JacksonException e) {
                    problems.add(new Problem(file, line(e, text), e.getOriginalMessage()));
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(folder, 0, "cannot be read: " + e.getMessage()));
        }
        return new DocumentTemplates(templates, problems);
    }

    /** Jackson loses the place of a mistake inside a block, whose tokens it buffers to learn the block's type. */
    private static int line(JacksonException mistake, String text) {
        if (mistake.getLocation() != null && mistake.getLocation().getLineNr() > 0) {
            return mistake.getLocation().getLineNr();
        }
        if (mistake instanceof PropertyBindingException property) {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(property.getPropertyName() + ":")) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    public Optional<DocumentTemplate> find(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    public Set<String> names() {
        return templates.keySet();
    }

    public List<Problem> problems() {
        return problems;
    }

    private static ObjectMapper mapper() {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Numbers that are left out are 0, and the records put their own defaults for it.
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .addModule(new SimpleModule().addDeserializer(LocalizedText.class, new TextInAllLanguages()))
                .build();
    }

    /** A text is {@code {zh-CN: …, en: …}}, or one plain string for both. */
    private static final class TextInAllLanguages extends ValueDeserializer<LocalizedText> {
        @Override
        public LocalizedText deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                JsonNode node = context.readTree(parser);
                JsonNode chinese = node.get("zh-CN");
                JsonNode english = node.get("en");
                if (node.size() == 2
                        && chinese != null
                        && chinese.isString()
                        && english != null
                        && english.isString()) {
                    return new LocalizedText(chinese.asString(), english.asString());
                }
                return context.reportInputMismatch(LocalizedText.class, "write {zh-CN: …, en: …} with both texts");
            }
            String same = parser.getValueAsString();
            if (same == null) {
                return context.reportInputMismatch(LocalizedText.class, "write a text, or {zh-CN: …, en: …}");
            }
            return new LocalizedText(same, same);
        }
    }
}
