package org.hallkiosk.transcript;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.hallkiosk.transcript.IppMessage.Attribute;
import org.hallkiosk.transcript.IppMessage.Group;
import org.hallkiosk.transcript.PrinterExchange.Answer;
import org.hallkiosk.transcript.PrinterExchange.Question;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.Transcript.Step;
import org.hallkiosk.transcript.Transcript.Wire;

/**
 * A document printer that knows its lines from a transcript and forgives a question out of turn: it gets the answer that
 * it gets elsewhere. What it says of jobs goes by the documents that it has really taken, and it can be asked afterwards
 * what became of them.
 */
final class ForgivingPrinter implements PrinterPort.Answerer {
    private static final int BAD_REQUEST = 0x0400;
    private static final int NOT_POSSIBLE = 0x0404;
    private static final int NOT_FOUND = 0x0406;
    private static final int OPERATION_NOT_SUPPORTED = 0x0501;
    private static final int VERSION_NOT_SUPPORTED = 0x0503;
    private static final int FIRST_ERROR = 0x0100;

    private static final List<String> ASKED_BEFORE_A_JOB = List.of("Get-Printer-Attributes", "Get-Jobs");

    private static final Set<String> KNOWN = Set.of(
            "Print-Job", "Get-Printer-Attributes", "Get-Jobs", "Get-Job-Attributes", "Cancel-Job", "Validate-Job");

    private final Map<String, Answer> elsewhere = new HashMap<>();
    private final IntConsumer cut;
    private Deque<Wire> script = new ArrayDeque<>();
    private Map<String, Answer> soFar = new HashMap<>();
    private boolean takesDocuments;
    private Optional<Group> job = Optional.empty();
    private String jobName = "";
    private int said;
    private int taken;
    private boolean refused;
    private boolean began;
    private boolean ended;
    private boolean completed;
    private boolean canceled;
    private boolean off;
    private boolean fromBefore;
    private int askedForJobs;
    private int listsJobsFrom;
    private Runnable onPrintJob = () -> {};

    /** @param cut pulls the cable where the script has it pulled: after so many bytes of the printer's */
    ForgivingPrinter(Transcript transcript, IntConsumer cut) {
        this.cut = cut;
        for (Scenario scenario : transcript.scenarios()) {
            for (Step step : scenario.steps()) {
                for (Wire wire : step.wire()) {
                    if (wire instanceof Wire.Asked(PrinterExchange exchange)) {
                        exchange.answer().ifPresent(answer -> elsewhere.putIfAbsent(exchange.operation(), answer));
                    }
                }
            }
        }
    }

    /** It goes on with this step; what it was sent before is forgotten. */
    synchronized void begin(Step step) {
        script = new ArrayDeque<>(step.wire());
        soFar = new HashMap<>();
        takesDocuments =
                step.wire().stream().anyMatch(wire -> wire instanceof Wire.Asked asked && prints(asked.exchange()));
        job = Optional.empty();
        fromBefore = !takesDocuments && nextOfJob().isPresent();
        taken = 0;
        refused = false;
        began = false;
        ended = false;
        completed = false;
        canceled = false;
        off &= !(step.call() instanceof Call.Open);
        cutWhenItIsTime();
    }

    /** On for good: a document that the cable held back must not bring on what the script has for later. */
    synchronized void switchOn() {
        off = false;
        script.removeIf(Wire.Cut.class::isInstance);
    }

    /** Whether it has a job of this document from an earlier step, and lists it. */
    synchronized boolean hasOneFromBefore() {
        return fromBefore;
    }

    /** Whether a document comes in this step; in a step without one, it has it from before. */
    synchronized boolean takesDocuments() {
        return takesDocuments;
    }

    /** How many documents it has taken whole, in this step. */
    synchronized int taken() {
        return taken;
    }

    /** Whether it said of a document that it does not take it. */
    synchronized boolean refused() {
        return refused;
    }

    /** Whether it has printed one to its end. */
    synchronized boolean completed() {
        return completed;
    }

    synchronized boolean canceled() {
        return canceled;
    }

    /** It is slow to make a job of a document: until it has been asked so often, it lists none. */
    synchronized void listJobsFromQuestion(int number) {
        listsJobsFrom = number;
    }

    /** Called when it has a document and has not said so yet. */
    synchronized void measurePrintJob(Runnable listener) {
        onPrintJob = listener;
    }

    /** Whether a job was canceled of which nothing had come out. */
    synchronized boolean canceledInTime() {
        return canceled && !began;
    }

    @Override
    public synchronized boolean answer(byte[] body, OutputStream connection) throws IOException {
        if (off) {
            throw new IOException("it is off");
        }
        Optional<Question> question = read(body);
        Optional<Answer> answer = question.map(this::answerTo)
                .orElseGet(() -> Optional.of(new Answer.InIpp(
                        body.length > 0 && body[0] != 1 && body[0] != 2 ? VERSION_NOT_SUPPORTED : BAD_REQUEST,
                        List.of())));
        refused |= question.isEmpty() || !KNOWN.contains(question.get().operation());
        int number = question.map(asked -> asked.message().requestId()).orElse(0);
        if (answer.isPresent()) {
            byte[] encoded = PrinterExchange.encoded(answer.get(), number);
            said += encoded.length;
            cutWhenItIsTime();
            connection.write(encoded);
            connection.flush();
        }
        return !(answer.orElse(null) instanceof Answer.HungUp);
    }

    private static Optional<Question> read(byte[] body) {
        try {
            return body.length > 0 && (body[0] == 1 || body[0] == 2)
                    ? Optional.of(Question.read(body))
                    : Optional.empty();
        } catch (IOException | RuntimeException noIpp) {
            return Optional.empty();
        }
    }

    private Optional<Answer> answerTo(Question question) {
        return switch (question.operation()) {
            case "Print-Job" -> take(question);
            case "Get-Jobs" -> {
                askedForJobs++;
                yield takesDocuments ? Optional.of(new Answer.InIpp(0, jobs())) : scripted("Get-Jobs");
            }
            case "Get-Job-Attributes" -> attributes(question);
            case "Cancel-Job" -> cancel(question);
            default -> scripted(question.operation());
        };
    }

    private Optional<Answer> take(Question question) {
        Optional<Answer> answer = scripted("Print-Job");
        boolean takes = switch (answer.orElseGet(Answer.HungUp::new)) {
            case Answer.InIpp(int status, var _) -> status < FIRST_ERROR;
            case Answer.InHttp _ -> false;
            case Answer.HungUp _ -> true;
        };
        if (!takes) {
            refused = true;
            return answer;
        }
        taken++;
        canceled = false;
        ended = false;
        onPrintJob.run();
        jobName = question.attributes().stream()
                .filter(attribute -> attribute.name().equals("job-name"))
                .map(attribute -> String.join("", attribute.values()))
                .findFirst()
                .orElse("");
        if (answer.isEmpty() || answer.get() instanceof Answer.HungUp) {
            job = nextOfJob();
            return answer;
        }
        return answer.map(this::ofOurJob);
    }

    /** The printer gets on with the job whenever it is asked after it. */
    private Optional<Answer> attributes(Question question) {
        if (takesDocuments && (job.isEmpty() || !asksAfter(job.get(), question))) {
            return Optional.of(new Answer.InIpp(NOT_FOUND, List.of()));
        }
        return canceled ? job.map(group -> new Answer.InIpp(0, List.of(group))) : next(question.operation());
    }

    private Optional<Answer> next(String operation) {
        Optional<Answer> answer = scripted(operation);
        return takesDocuments ? answer.map(this::ofOurJob) : answer;
    }

    private Optional<Answer> cancel(Question question) {
        if (job.isEmpty() || !asksAfter(job.get(), question)) {
            return Optional.of(new Answer.InIpp(NOT_FOUND, List.of()));
        }
        if (ended) {
            return Optional.of(new Answer.InIpp(NOT_POSSIBLE, List.of()));
        }
        canceled = true;
        ended = true;
        job = job.map(group -> with(with(group, "job-state", "canceled"), "job-state-reasons", "job-canceled-by-user"));
        return Optional.of(new Answer.InIpp(0, List.of()));
    }

    private static boolean asksAfter(Group job, Question question) {
        return question.attributes().stream()
                .filter(attribute -> attribute.name().equals("job-id"))
                .anyMatch(job.attributes()::contains);
    }

    /** What it says of its job, under the name that it came with. */
    private Answer ofOurJob(Answer answer) {
        if (!(answer instanceof Answer.InIpp(int status, List<Group> groups))) {
            return answer;
        }
        List<Group> named =
                groups.stream().map(group -> with(group, "job-name", jobName)).toList();
        for (Group group : named) {
            if (group.tag() == IppMessage.JOB_ATTRIBUTES) {
                reach(group);
            }
        }
        return new Answer.InIpp(status, named);
    }

    private void reach(Group group) {
        job = Optional.of(group);
        String state = value(group, "job-state");
        began |= !state.startsWith("pending");
        completed |= state.equals("completed");
        ended |= List.of("completed", "aborted", "canceled").contains(state);
    }

    private List<Group> jobs() {
        return askedForJobs < listsJobsFrom
                ? List.of()
                : job.map(group -> List.of(named(group))).orElse(List.of());
    }

    /** A list tells each job's name, also where the answer to Print-Job did not. */
    private Group named(Group group) {
        if (!value(group, "job-name").isEmpty()) {
            return group;
        }
        List<Attribute> attributes = new ArrayList<>(group.attributes());
        attributes.add(new Attribute("name", "job-name", List.of(jobName)));
        return new Group(group.tag(), attributes);
    }

    private Optional<Group> nextOfJob() {
        return script.stream()
                .flatMap(wire -> wire instanceof Wire.Asked(PrinterExchange exchange)
                                && exchange.answer().orElse(null) instanceof Answer.InIpp(int _, List<Group> groups)
                        ? groups.stream()
                        : Stream.empty())
                .filter(group -> group.tag() == IppMessage.JOB_ATTRIBUTES)
                .map(group -> with(group, "job-name", jobName))
                .findFirst();
    }

    /** The next answer in the script, an earlier one, or one from elsewhere; empty where it says nothing. */
    private Optional<Answer> scripted(String operation) {
        Optional<Wire> ahead = script.stream()
                .filter(wire -> wire instanceof Wire.Asked(PrinterExchange exchange)
                        && exchange.operation().equals(operation))
                .findFirst();
        if (ahead.isPresent() && ahead.get() instanceof Wire.Asked(PrinterExchange exchange)) {
            script.remove(ahead.get());
            exchange.answer().ifPresent(answer -> soFar.put(operation, answer));
            return exchange.answer();
        }
        Answer usual = soFar.getOrDefault(
                operation, elsewhere.getOrDefault(operation, new Answer.InIpp(OPERATION_NOT_SUPPORTED, List.of())));
        return Optional.of(usual);
    }

    /** Questions that were left out do not hold it up. */
    private void cutWhenItIsTime() {
        for (Wire next : List.copyOf(script)) {
            if (next instanceof Wire.Cut) {
                script.remove(next);
                off = true;
                cut.accept(said);
            } else if (next instanceof Wire.Asked asked
                    && !ASKED_BEFORE_A_JOB.contains(asked.exchange().operation())) {
                return;
            }
        }
    }

    private static boolean prints(PrinterExchange exchange) {
        return exchange.operation().equals("Print-Job");
    }

    private static String value(Group group, String name) {
        return group.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(attribute -> String.join(",", attribute.values()))
                .findFirst()
                .orElse("");
    }

    private static Group with(Group group, String name, String value) {
        return new Group(
                group.tag(),
                group.attributes().stream()
                        .map(attribute -> attribute.name().equals(name)
                                ? new Attribute(attribute.syntax(), name, List.of(value))
                                : attribute)
                        .toList());
    }
}
