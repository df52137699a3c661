package org.hallkiosk.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hallkiosk.document.SignatureImage.Point;
import org.hallkiosk.text.Language;

/** An invented applicant and the example hall's templates. */
final class Specimen {
    static final DocumentTemplates TEMPLATES = DocumentTemplates.load(Path.of("kiosk-config/documents"));

    private static final Pattern FIELD = Pattern.compile("\\{([a-z][A-Za-z]*\\.[A-Za-z.]+)}");

    private Specimen() {}

    static Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("person.name", "𠮷䶮㛃");
        values.put("person.sex", "女");
        values.put("person.nation", "汉");
        values.put("person.birthDate", "1949年12月31日");
        values.put("person.idNumber", "11010519491231002X");
        values.put("person.householdAddress", "示例省示例市样本区长寿街道虚构路一巷 12 号院 3 号楼 4 单元 501 室");
        values.put("person.phone", "13800000000");
        values.put("person.employer", "示例市样本制造有限公司");
        values.put("residence.address", "样例市示范区幸福里 8 号 2 栋 1203 室");
        values.put("residence.ground", "合法稳定就业");
        values.put("residence.housing", "租赁住房");
        values.put("residence.since", "2024年3月1日");
        values.put("application.receipt", "JZZ20260720000123");
        values.put("application.date", "2026年7月20日");
        values.put("insurance.status", "参保缴费");
        values.put("insurance.since", "2011年8月");
        values.put("insurance.months", "179");
        values.put("insurance.employer", "示例市样本制造有限公司");
        values.put("insurance.region", "示例市");
        values.put("certificate.number", "SI202607200045-7K3Q");
        return values;
    }

    /** Those of {@link #values}, and for every other field of this template something as long as people write. */
    static Map<String, String> valuesOfAll(String template) throws IOException {
        Map<String, String> values = values();
        String written = Files.readString(Path.of("kiosk-config/documents", template + ".yaml"));
        FIELD.matcher(written).results().forEach(field -> values.putIfAbsent(field.group(1), "示例内容 8 号 2 栋 1203"));
        return values;
    }

    static Map<String, String> valuesWith(String fact, String value) {
        Map<String, String> values = values();
        values.put(fact, value);
        return values;
    }

    static Optional<SignatureImage> signature() {
        return Optional.of(new SignatureImage.Strokes(List.of(
                List.of(new Point(10, 30), new Point(60, 26), new Point(90, 24)),
                List.of(new Point(48, 5), new Point(46, 40), new Point(40, 70), new Point(15, 95)),
                List.of(new Point(50, 45), new Point(75, 75), new Point(100, 92)),
                List.of(new Point(130, 12), new Point(126, 50), new Point(132, 90), new Point(150, 88)),
                List.of(new Point(120, 40), new Point(165, 32), new Point(200, 30)),
                List.of(new Point(180, 8), new Point(176, 60), new Point(170, 96), new Point(158, 84)))));
    }

    static DocumentTemplate template(String name) {
        return TEMPLATES.find(name).orElseThrow(() -> new AssertionError(TEMPLATES.problems()));
    }

    static byte[] pdf(DocumentRenderer renderer, String template, Map<String, String> values, Language language) {
        return ((Rendering.Rendered) renderer.render(template(template), values, signature(), language)).pdf();
    }
}
