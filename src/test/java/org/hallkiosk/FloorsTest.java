package org.hallkiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The house has floors: a room uses only rooms below its own. See the table in CONTRIBUTING.md. */
class FloorsTest {
    private static final Map<String, Integer> FLOOR = Map.ofEntries(
            Map.entry("text", 0),
            Map.entry("fact", 0),
            Map.entry("device", 1),
            Map.entry("service", 1),
            Map.entry("voice", 1),
            Map.entry("configuration", 2),
            Map.entry("search", 2),
            Map.entry("transport", 2),
            Map.entry("store", 2),
            Map.entry("driver", 3),
            Map.entry("document", 3),
            Map.entry("queue", 3),
            Map.entry("platform", 3),
            Map.entry("payment", 3),
            Map.entry("audit", 3),
            Map.entry("transcript", 3),
            Map.entry("supervisor", 4),
            Map.entry("discovery", 4),
            Map.entry("journey", 4),
            Map.entry("ui", 5),
            Map.entry("maintenance", 5),
            Map.entry("monitor", 5),
            Map.entry("cli", 5),
            Map.entry("simulator", 5),
            Map.entry("app", 6));

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            // In whatever folder tests are compiled: ArchUnit's own option knows only those of Maven, Gradle and IDEA.
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.hallkiosk");

    @Test
    void everyRoomUsesOnlyRoomsBelowIt() {
        List<String> broken = new ArrayList<>();
        for (JavaClass type : PROGRAM) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = room(type);
                String to = room(dependency.getTargetClass());
                if (!to.isEmpty() && !from.equals(to) && floor(to) >= floor(from)) {
                    broken.add(dependency.getDescription());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyClassStandsInARoom() {
        assertThat(PROGRAM).isNotEmpty().allSatisfy(type -> assertThat(FLOOR).containsKey(room(type)));
    }

    @Test
    void driversDoNotKnowEachOther() {
        slices().matching("org.hallkiosk.driver.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void onlyScreensKnowJavaFx() {
        assertThat(PROGRAM)
                .filteredOn(
                        type -> !List.of("ui", "maintenance", "monitor", "app").contains(room(type)))
                .allSatisfy(type -> assertThat(type.getDirectDependenciesFromSelf())
                        .noneMatch(d -> d.getTargetClass().getPackageName().startsWith("javafx")));
    }

    @Test
    void onlyTransportKnowsJssc() {
        assertThat(PROGRAM)
                .filteredOn(type -> !room(type).equals("transport"))
                .allSatisfy(type -> assertThat(type.getDirectDependenciesFromSelf())
                        .noneMatch(d -> d.getTargetClass().getPackageName().startsWith("jssc")));
    }

    /** What takes its time from elsewhere cannot be replayed: see docs/transcripts.md. */
    @Test
    void driversOnByteStreamsTakeTheirTimeFromTheirClock() {
        noClasses()
                .that()
                .resideInAnyPackage("..driver.sdt..", "..driver.scanner..", "..driver.escpos..")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(PROGRAM);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.hallkiosk.")) {
            return "";
        }
        String rest = name.substring("org.hallkiosk.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static int floor(String room) {
        return FLOOR.getOrDefault(room, Integer.MAX_VALUE);
    }
}
