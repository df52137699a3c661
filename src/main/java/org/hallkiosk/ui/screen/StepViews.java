package org.hallkiosk.ui.screen;

import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;
import org.hallkiosk.ui.picture.Pictogram;

/** Finds the view for a step. */
public final class StepViews {
    private StepViews() {}

    public static StepView of(JourneyState state, ScreenContext context) {
        // Java links a choice between types when it is first made, which no start's first screen shall wait for.
        if (state.step() instanceof Step.Attract) {
            return new AttractView(context);
        }
        return switch (state.step()) {
            case Step.Attract ignored -> new AttractView(context);
            case Step.ChooseLanguage ignored -> new LanguageView(context);
            case Step.ChooseService ignored -> new ServiceView(context, state.mode());
            case Step.ChooseGroup(var by) -> new GroupsView(context, by, state.mode());
            case Step.InGroup(var by, String group) -> new GroupView(context, by, group, state.mode());
            case Step.Search ignored -> new SearchView(context, state);
            case Step.SearchResults ignored -> new SearchResultsView(context, state);
            case Step.Collect ignored -> new CollectView(context, state);
            case Step.CollectPreview ignored -> new PreviewView(context, state);
            case Step.Follow ignored -> new FollowView(context, state);
            case Step.LookingForCases ignored -> waitingForPlatform(context);
            case Step.CaseList(var ignored, var cases) -> new CaseListView(context, state.mode(), cases);
            case Step.CaseShown shown -> new CaseView(context, state, shown.shown());
            case Step.FetchingResult ignored -> waitingForPlatform(context);
            case Step.TypeSupplement typing -> new EditFieldView(context, state, typing.fact());
            case Step.SendingSupplement ignored ->
                MessageView.waiting(
                        context,
                        context.say("follow.sending.headline"),
                        context.say("follow.sending.line"),
                        Pictogram.ENVELOPE);
            case Step.ResultPreview ignored -> new PreviewView(context, state);
            case Step.Question ignored -> new QuestionView(context, state);
            case Step.TakeAway(var print) -> new TakeAwayView(context, state, print);
            case Step.Guide ignored -> new GuideView(context, state);
            case Step.Identify ignored -> new IdentifyView(context, state);
            case Step.AskAccessKey(var part) -> new AccessKeyView(context, state, part);
            case Step.ReadWithKey ignored -> new ReadWithKeyView(context, state);
            case Step.CardExpired(boolean mayContinue) -> MessageView.cardExpired(context, mayContinue);
            case Step.LookingForDraft ignored ->
                MessageView.waiting(
                        context,
                        context.say("draft.looking.headline"),
                        context.say("draft.looking.line"),
                        Pictogram.named(state.chosenService().pictogram()));
            case Step.ResumeDraft(var draft) -> new ResumeDraftView(context, state, draft);
            case Step.KeepingDraft ignored ->
                MessageView.waiting(
                        context,
                        context.say("draft.keeping.headline"),
                        context.say("draft.keeping.line"),
                        Pictogram.DOCUMENT);
            case Step.DraftKept kept -> new DraftKeptView(context, state, kept);
            case Step.AskConsent(var about) -> new ConsentView(context, state, about);
            case Step.FetchingRecords ignored ->
                MessageView.waiting(
                        context,
                        context.say("fetching.headline"),
                        context.say("fetching.line"),
                        Pictogram.named(state.chosenService().pictogram()));
            case Step.FetchingLicences ignored ->
                MessageView.waiting(
                        context,
                        context.say("licences.fetching.headline"),
                        context.say("licences.fetching.line"),
                        Pictogram.DOCUMENT);
            case Step.NoRecords(boolean answered) -> MessageView.noRecords(context, state, answered);
            case Step.Form(int page) -> new FormView(context, state, page);
            case Step.EditField(int ignored, String fact) -> new EditFieldView(context, state, fact);
            case Step.AskField(int ignored, String fact) ->
                context.questions().isDisputed(state, fact)
                        ? new DecideFieldView(context, state, fact)
                        : new EditFieldView(context, state, fact);
            case Step.Materials ignored -> new MaterialsView(context, state);
            case Step.Photograph(String material) -> new PhotographView(context, state, material);
            case Step.JudgePicture judged -> new JudgePictureView(context, judged.picture());
            case Step.Promise(String material) -> new PromiseView(context, state, material);
            case Step.ChooseDelivery ignored -> new DeliveryView(context, state);
            case Step.Sign ignored -> new SignView(context, state);
            case Step.PreparingDocument ignored ->
                MessageView.waiting(
                        context, context.say("preparing.headline"), context.say("preparing.line"), Pictogram.DOCUMENT);
            case Step.Preview ignored -> new PreviewView(context, state);
            case Step.Pay pay -> new PayView(context, state, pay);
            case Step.Finishing ignored -> new FinishingView(context, state);
            case Step.Farewell ignored -> new FarewellView(context, state);
            case Step.TakeCard ignored -> new TakeCardView(context);
            case Step.Rate ignored -> RatingView.levels(context, state.mode());
            case Step.RateReason ignored -> RatingView.reasons(context);
            case Step.Trouble(var what, var ignored) -> MessageView.trouble(context, what);
        };
    }

    private static StepView waitingForPlatform(ScreenContext context) {
        return MessageView.waiting(
                context, context.say("follow.looking.headline"), context.say("follow.looking.line"), Pictogram.CLOCK);
    }

    /** The name by which a journey script waits for this step. */
    public static String name(Step step) {
        return switch (step) {
            case Step.Attract ignored -> "attract";
            case Step.ChooseLanguage ignored -> "language";
            case Step.ChooseService ignored -> "service";
            case Step.ChooseGroup ignored -> "groups";
            case Step.InGroup ignored -> "group";
            case Step.Search ignored -> "search";
            case Step.SearchResults ignored -> "search-results";
            case Step.Collect ignored -> "collect";
            case Step.CollectPreview ignored -> "collect-preview";
            case Step.Follow ignored -> "follow";
            case Step.LookingForCases ignored -> "looking-for-cases";
            case Step.CaseList ignored -> "cases";
            case Step.CaseShown ignored -> "case";
            case Step.FetchingResult ignored -> "fetching-result";
            case Step.TypeSupplement ignored -> "supplement";
            case Step.SendingSupplement ignored -> "sending-supplement";
            case Step.ResultPreview ignored -> "result-preview";
            case Step.Question ignored -> "question";
            case Step.TakeAway ignored -> "take-away";
            case Step.Guide ignored -> "guide";
            case Step.Identify ignored -> "identify";
            case Step.AskAccessKey ignored -> "access-key";
            case Step.ReadWithKey ignored -> "reading-document";
            case Step.CardExpired ignored -> "card-expired";
            case Step.AskConsent ignored -> "consent";
            case Step.LookingForDraft ignored -> "looking-for-draft";
            case Step.ResumeDraft ignored -> "resume-draft";
            case Step.KeepingDraft ignored -> "keeping-draft";
            case Step.DraftKept ignored -> "draft-kept";
            case Step.FetchingRecords ignored -> "fetching";
            case Step.FetchingLicences ignored -> "fetching-licences";
            case Step.NoRecords ignored -> "no-records";
            case Step.Form ignored -> "form";
            case Step.EditField ignored -> "field";
            case Step.AskField ignored -> "field";
            case Step.Materials ignored -> "materials";
            case Step.Photograph ignored -> "photograph";
            case Step.JudgePicture ignored -> "judge-picture";
            case Step.Promise ignored -> "promise";
            case Step.ChooseDelivery ignored -> "delivery";
            case Step.Sign ignored -> "sign";
            case Step.PreparingDocument ignored -> "preparing";
            case Step.Preview ignored -> "preview";
            case Step.Pay ignored -> "pay";
            case Step.Finishing ignored -> "finishing";
            case Step.Farewell ignored -> "farewell";
            case Step.TakeCard ignored -> "take-card";
            case Step.Rate ignored -> "rate";
            case Step.RateReason ignored -> "rate-reason";
            case Step.Trouble ignored -> "trouble";
        };
    }
}
