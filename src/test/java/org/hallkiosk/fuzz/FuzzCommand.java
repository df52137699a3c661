package org.hallkiosk.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.hallkiosk.fuzz.FuzzTargets.Target;
import org.hallkiosk.fuzz.Fuzzing.Outcome;

/**
 * {@code ./kiosk fuzz --minutes N [--target NAME]}: shares the minutes among the targets and keeps what it finds. Exits
 * with 1 when it found something.
 */
public final class FuzzCommand {
    private FuzzCommand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int minutes = 10;
        String only = "";
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--minutes" -> minutes = Integer.parseInt(arguments[i + 1]);
                case "--target" -> only = arguments[i + 1];
                default -> throw new IllegalArgumentException("./kiosk fuzz --minutes N [--target NAME]");
            }
        }
        String wanted = only;
        List<Target> targets = FuzzTargets.all().stream()
                .filter(target -> wanted.isEmpty() || target.name().equals(wanted))
                .toList();
        PrintStream out = System.out;
        if (targets.isEmpty()) {
            out.println("no such target; there are: "
                    + FuzzTargets.all().stream().map(Target::name).toList());
            System.exit(2);
        }
        boolean clean = true;
        for (Target target : targets) {
            Outcome outcome = Fuzzing.run(target, Duration.ofMinutes(minutes).dividedBy(targets.size()));
            clean &= outcome.clean();
            out.println((outcome.clean() ? "✓ " : "✗ ") + target.name());
            Fuzzing.summary(outcome).forEach(line -> out.println("    " + line.strip()));
        }
        System.exit(clean ? 0 : 1);
    }
}
