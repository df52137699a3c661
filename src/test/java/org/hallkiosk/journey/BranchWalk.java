package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.payment.PaymentAnswer;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.FormPage;
import org.hallkiosk.service.ScenarioPath;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.Language;

/** Somebody who goes through a service to its end, and does at each step what leads on. */
final class BranchWalk {
    /** More than any service takes; who is not there by then goes in circles. */
    private static final int MOST_STEPS = 60;

    private final Applicant applicant;
    private final Delivery delivery;
    private final List<String> typed = new ArrayList<>();

    private BranchWalk(Applicant applicant, Delivery delivery) {
        this.applicant = applicant;
        this.delivery = delivery;
    }

    /** Every way through the questions from here. */
    static List<ScenarioPath> branches(ScenarioPath path) {
        return path.question()
                .map(question -> question.answers().stream()
                        .flatMap(answer -> branches(path.answered(answer.id())).stream())
                        .toList())
                .orElseGet(() -> List.of(path));
    }

    /** At the guide of the service as this way through its questions makes it. */
    static Applicant atGuide(String service, ScenarioPath path, Language language) {
        Applicant applicant = new Applicant()
                .answeringHimself()
                .does(
                        new JourneyEvent.Touched(),
                        new JourneyEvent.LanguageChosen(language),
                        new JourneyEvent.ServiceChosen(service));
        for (ScenarioPath.Step step : path.steps()) {
            applicant.does(new JourneyEvent.QuestionAnswered(
                    step.question().id(), step.answer().id()));
        }
        return applicant;
    }

    /** From the guide to the farewell. */
    static BranchWalk toFarewell(Applicant atGuide, Delivery delivery) {
        BranchWalk walk = new BranchWalk(atGuide, delivery);
        for (int i = 0; i < MOST_STEPS && !(atGuide.step() instanceof Step.Farewell); i++) {
            walk.goOn();
        }
        assertThat(atGuide.step()).as("after %d steps", MOST_STEPS).isEqualTo(new Step.Farewell());
        return walk;
    }

    Applicant applicant() {
        return applicant;
    }

    /** The facts that had to be typed, in order. */
    List<String> typed() {
        return typed;
    }

    private void goOn() {
        switch (applicant.step()) {
            case Step.Identify() -> applicant.does(Applicant.card(Applicant.NAME, Applicant.NUMBER));
            case Step.AskConsent ignored -> applicant.does(Applicant.AGREE);
            case Step.FetchingRecords() -> applicant.does(new JourneyEvent.RecordsArrived(records()));
            case Step.Form(int page) -> fill(page);
            case Step.ChooseDelivery() -> applicant.does(SampleMaterials.AT_WINDOW);
            case Step.Sign() ->
                applicant.does(new JourneyEvent.SignatureDrawn(Applicant.signature()), Applicant.PROCEED);
            case Step.PreparingDocument() -> applicant.does(new JourneyEvent.DocumentReady(Applicant.paper()));
            case Step.Pay ignored -> applicant.does(SamplePayment.now(PaymentAnswer.State.PAID));
            case Step.Finishing() -> finish();
            default -> {
                Step before = applicant.step();
                applicant.does(Applicant.PROCEED);
                assertThat(applicant.step()).as("going on leads on").isNotEqualTo(before);
            }
        }
    }

    /** Only what is needed and nobody knows yet. */
    private void fill(int page) {
        for (FormField field : service().form().get(page).fields()) {
            boolean known = applicant.state().facts().value(field.fact()).isPresent();
            if (field.required() && field.editable() && !known) {
                typed.add(field.fact());
                applicant.fills(field.fact(), value(field.fact()));
                assertThat(applicant.state().mistakes()).as(field.fact()).isEmpty();
            }
        }
        applicant.does(Applicant.PROCEED);
        assertThat(applicant.state().mistakes()).as("page %d", page).isEmpty();
    }

    private void finish() {
        if (!applicant.state().finish().submitted()) {
            applicant.does(new JourneyEvent.Submitted(
                    service().ticket().isPresent() ? Optional.of(Applicant.ticket()) : Optional.empty(), delivery));
            return;
        }
        applicant.does(
                new JourneyEvent.DocumentPrintEnded(Applicant.PRINTED),
                new JourneyEvent.TicketPrintEnded(Applicant.PRINTED));
    }

    private ServiceItem service() {
        return applicant.state().chosenService();
    }

    private List<Fact> records() {
        return applicant.effects(Effect.FetchRecords.class).getLast().facts().stream()
                .map(name -> new Fact(
                        name,
                        applicant.state().facts().value(name).orElseGet(() -> value(name)),
                        FactSource.SHARED_DATA))
                .toList();
    }

    static String value(String fact) {
        FactDefinition definition = Applicant.shipped().catalogue().fact(fact).orElseThrow();
        return switch (definition.type()) {
            case TEXT -> "样本";
            case PERSON_NAME -> Applicant.OTHER_NAME;
            case DATE -> definition.notInFuture() ? "2026-03-01" : "2026-12-01";
            case RESIDENT_ID -> Applicant.OTHER_NUMBER;
            case PHONE -> Applicant.PHONE;
            case CHOICE -> definition.choices().keySet().iterator().next();
            case ADDRESS -> Applicant.HOME_ADDRESS;
            case NUMBER -> "12";
            case EMAIL -> "sample@hall.example";
        };
    }

    /** The facts that the form of a service asks, each as often as it does. */
    static List<String> asked(List<FormPage> form) {
        return form.stream()
                .flatMap(page -> page.fields().stream())
                .map(FormField::fact)
                .toList();
    }
}
