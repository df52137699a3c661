package org.hallkiosk.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;

/** Invented people and their papers. */
final class Specimens {
    static final String NAME = "欧阳示例𠮷";
    static final String NUMBER = "11010519491231002X";
    static final String ADDRESS = "示例省样本市模范街道七号院九号楼";
    static final byte[] PDF = ("%PDF-1.7 申请人 " + NAME + " " + NUMBER + " " + ADDRESS).getBytes(StandardCharsets.UTF_8);
    static final Instant MORNING = Instant.parse("2026-03-02T01:30:00Z");

    private Specimens() {}

    static FactSheet facts() {
        return FactSheet.empty()
                .withAll(List.of(
                        new Fact("person.name", NAME, FactSource.ID_CARD),
                        new Fact("person.idNumber", NUMBER, FactSource.ID_CARD),
                        new Fact("person.address", ADDRESS, FactSource.ID_CARD),
                        new Fact("person.address", ADDRESS + "二单元", FactSource.APPLICANT)));
    }

    static Application application(String id) {
        return application(id, "R-" + id);
    }

    static Application application(String id, String receiptNumber) {
        return new Application(
                id,
                "residence-permit",
                receiptNumber,
                MORNING,
                Optional.of(new PersonHash("ab".repeat(32))),
                facts(),
                Optional.of("5f".repeat(32)));
    }
}
