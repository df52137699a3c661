package org.hallkiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;

/** Where a step stands among the few that an applicant is shown. */
final class ProgressPlace {
    private static final Shape WHOLE = new Shape(true, true);

    private ProgressPlace() {}

    /** Which of the named steps a service has. */
    record Shape(boolean form, boolean sign) {}

    static List<String> names(Optional<Shape> service) {
        Shape shape = service.orElse(WHOLE);
        List<String> names = new ArrayList<>(List.of("service", "guide", "identify"));
        if (shape.form()) {
            names.add("form");
        }
        if (shape.sign()) {
            names.add("sign");
        }
        names.add("finish");
        return names;
    }

    /** The index of the present step among {@link #names}, or -1 where none is shown. */
    static int of(JourneyState state) {
        // Java links a choice between types when it is first made, which no start's first screen shall wait for.
        if (state.step() instanceof Step.Attract) {
            return -1;
        }
        String name = switch (state.step()) {
            case Step.Attract ignored -> "";
            case Step.ChooseLanguage ignored -> "";
            case Step.ChooseService ignored -> "service";
            case Step.ChooseGroup ignored -> "service";
            case Step.InGroup ignored -> "service";
            case Step.Search ignored -> "service";
            case Step.SearchResults ignored -> "service";
            case Step.Collect ignored -> "";
            case Step.CollectPreview ignored -> "";
            case Step.Follow ignored -> "";
            case Step.LookingForCases ignored -> "";
            case Step.CaseList ignored -> "";
            case Step.CaseShown ignored -> "";
            case Step.FetchingResult ignored -> "";
            case Step.TypeSupplement ignored -> "";
            case Step.SendingSupplement ignored -> "";
            case Step.ResultPreview ignored -> "";
            case Step.Question ignored -> "guide";
            case Step.TakeAway ignored -> "guide";
            case Step.Guide ignored -> "guide";
            case Step.Identify ignored -> "identify";
            case Step.AskAccessKey ignored -> "identify";
            case Step.ReadWithKey ignored -> "identify";
            case Step.CardExpired ignored -> "identify";
            case Step.AskConsent ignored -> "identify";
            case Step.LookingForDraft ignored -> "identify";
            case Step.ResumeDraft ignored -> "identify";
            case Step.KeepingDraft ignored -> "form";
            case Step.DraftKept ignored -> "form";
            case Step.FetchingRecords ignored -> "identify";
            case Step.FetchingLicences ignored -> "identify";
            case Step.NoRecords ignored -> "identify";
            case Step.Form ignored -> "form";
            case Step.EditField ignored -> "form";
            case Step.AskField ignored -> "form";
            case Step.Materials ignored -> "form";
            case Step.Photograph ignored -> "form";
            case Step.JudgePicture ignored -> "form";
            case Step.Promise ignored -> "form";
            case Step.ChooseDelivery ignored -> "form";
            case Step.Sign ignored -> "sign";
            case Step.PreparingDocument ignored -> "finish";
            case Step.Preview ignored -> "finish";
            case Step.Pay ignored -> "finish";
            case Step.Finishing ignored -> "finish";
            case Step.Farewell ignored -> "finish";
            case Step.Rate ignored -> "finish";
            case Step.TakeCard ignored -> "";
            case Step.RateReason ignored -> "finish";
            case Step.Trouble ignored -> "finish";
        };
        return names(state.service()
                        .map(item -> new Shape(
                                !item.form().isEmpty(), item.signature().isPresent())))
                .indexOf(name);
    }
}
