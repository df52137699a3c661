package org.hallkiosk.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.journey.Effect.Ending;
import org.hallkiosk.journey.JourneyEvent.ByApplicant;
import org.hallkiosk.service.DerivedFacts;
import org.hallkiosk.service.Identification;
import org.hallkiosk.service.ScenarioTree;
import org.hallkiosk.service.ServiceItem;

/**
 * The applicant's way as a pure function: a state and an event give the next state and what is to be done. An event that
 * means nothing where the applicant stands (a double tap, a late answer) changes nothing.
 */
public final class Journey {
    private final JourneyRules rules;
    private final Supplier<String> newSessionIds;
    private final IdentifySteps identifying;
    private final FindingSteps finding;
    private final FormSteps form;
    private final MaterialSteps materials;
    private final FinishSteps finishing;
    private final PaySteps paying;
    private final CollectSteps collecting;
    private final FollowSteps following;
    private final SupplementSteps supplements;
    private final ScenarioSteps scenarios;
    private final AccessKeySteps accessKey;
    private final ConsentSteps consents;
    private final LicenceSteps licences;
    private final DraftSteps drafts;
    private final RatingSteps rating;
    private final DerivedFacts derived;

    /** @param newSessionIds gives a fresh random id for every applicant */
    public Journey(JourneyRules rules, Supplier<String> newSessionIds) {
        this.rules = rules;
        this.newSessionIds = newSessionIds;
        this.rating = new RatingSteps(newSessionIds);
        this.derived = new DerivedFacts(rules.catalogue().facts(), rules.clock());
        this.finding = new FindingSteps(rules.catalogue());
        this.finishing = new FinishSteps(rules);
        this.paying = new PaySteps(rules, finishing);
        this.materials = new MaterialSteps();
        this.scenarios = new ScenarioSteps(rules.catalogue());
        this.collecting = new CollectSteps(rules.catalogue());
        this.following = new FollowSteps(rules.catalogue());
        this.supplements = new SupplementSteps(rules);
        this.form = new FormSteps(rules, materials, finishing);
        this.accessKey = new AccessKeySteps(rules);
        this.licences = new LicenceSteps(rules, form);
        this.consents = new ConsentSteps(form, licences);
        this.drafts = new DraftSteps(rules, form, consents, licences, scenarios);
        this.identifying = new IdentifySteps(rules, form, drafts, licences, accessKey);
    }

    public JourneyState start(Set<DeviceKind> serving, Instant now) {
        return JourneyState.nobody(newSessionIds.get(), rules.firstLanguage(), serving, now);
    }

    /** Which kinds of reader should be reading in this state. */
    public static Set<DeviceKind> wanted(JourneyState state) {
        if (state.step() instanceof Step.Collect) {
            return Set.of(DeviceKind.CODE_SCANNER);
        }
        if (state.step() instanceof Step.Follow) {
            return Set.of(DeviceKind.ID_CARD_READER, DeviceKind.CODE_SCANNER);
        }
        if (state.step() instanceof Step.AskAccessKey) {
            return state.serves(DeviceKind.CODE_SCANNER) ? Set.of(DeviceKind.CODE_SCANNER) : Set.of();
        }
        if (state.step() instanceof Step.ReadWithKey) {
            return Set.of(DeviceKind.ID_CARD_READER);
        }
        if (state.step() instanceof Step.Form) {
            return IdentifySteps.codeMayFill(state) ? Set.of(DeviceKind.CODE_SCANNER) : Set.of();
        }
        if (!(state.step() instanceof Step.Identify) || state.service().isEmpty()) {
            return Set.of();
        }
        Set<DeviceKind> wanted = EnumSet.noneOf(DeviceKind.class);
        for (Identification.Way way : state.chosenService().identification().ways()) {
            wanted.add(
                    switch (way) {
                        case CARD -> DeviceKind.ID_CARD_READER;
                        case CODE -> DeviceKind.CODE_SCANNER;
                    });
        }
        if (state.chosenService().drafts().isPresent() && state.serves(DeviceKind.CODE_SCANNER)) {
            // Who left without a card comes back with a code.
            wanted.add(DeviceKind.CODE_SCANNER);
        }
        return wanted;
    }

    public Transition on(JourneyState before, JourneyEvent event) {
        Transition transition = known(before, event);
        JourneyState after = form.asking(transition.state());
        boolean awaited = after.step().equals(before.step());
        return new Transition(awaited ? after : CardSteps.notReadAnyMore(after), transition.effects());
    }

    private Transition known(JourneyState before, JourneyEvent event) {
        Transition transition = step(before, event);
        JourneyState after = transition.state();
        if (after.facts() == before.facts()) {
            return after.proofs().equals(before.proofs())
                    ? transition
                    : new Transition(signedStill(before, after), transition.effects());
        }
        // Whatever said something new, what follows from it is known at once.
        JourneyState known = after.withFacts(derived.on(ScenarioSteps.said(after.facts(), after.answers())));
        return new Transition(signedStill(before, known), transition.effects());
    }

    /** Who changes what stands above the signature signs again. */
    private static JourneyState signedStill(JourneyState before, JourneyState after) {
        return after.signature().isEmpty()
                        || before.handedIn().values().equals(after.handedIn().values())
                ? after
                : after.withSignature(Optional.empty()).withNotice(Optional.of(Notice.info("sign.again")));
    }

    private Transition step(JourneyState before, JourneyEvent event) {
        JourneyState state = event instanceof ByApplicant
                ? before.withLastTouch(rules.clock().instant()).withSecondsLeft(OptionalInt.empty())
                : event instanceof JourneyEvent.CardArrived ? CardSteps.notReadAnyMore(before) : before;
        return switch (event) {
            case JourneyEvent.Touched ignored ->
                state.step() instanceof Step.Attract
                        ? Transition.to(state.withStep(new Step.ChooseLanguage()))
                        : Transition.to(state);
            case JourneyEvent.LanguageChosen(var language) -> languageChosen(state.withLanguage(language));
            case JourneyEvent.LanguageSwitched(var language) -> languageSwitched(state.withLanguage(language));
            case JourneyEvent.ElderModeSwitched(boolean on) ->
                Transition.to(state.withMode(state.mode().withElder(on)));
            case JourneyEvent.ContrastSwitched(boolean on) ->
                Transition.to(state.withMode(state.mode().withContrast(on)));
            case JourneyEvent.LowModeSwitched(boolean on) ->
                Transition.to(state.withMode(state.mode().withLow(on)));
            case JourneyEvent.ServiceChosen(String id) -> serviceChosen(state, id);
            case JourneyEvent.QuestionAnswered(String question, String answer) ->
                scenarios.answered(state, question, answer);
            case JourneyEvent.TakeAwayChosen ignored -> scenarios.takeAway(state);
            case JourneyEvent.GroupsOpened(var by) -> finding.groupsOpened(state, by);
            case JourneyEvent.GroupChosen(var by, String group) -> finding.groupChosen(state, by, group);
            case JourneyEvent.SearchOpened ignored -> finding.searchOpened(state);
            case JourneyEvent.QuestionTyped(String question) -> finding.typed(state, question);
            case JourneyEvent.QuestionDone ignored -> finding.done(state);
            case JourneyEvent.ServicesFound(String question, var answer) -> finding.found(state, question, answer);
            case JourneyEvent.Proceed ignored -> proceed(state);
            case JourneyEvent.Back ignored -> back(state);
            case JourneyEvent.Home ignored -> home(state);
            case JourneyEvent.StillHere ignored -> Transition.to(state);
            case JourneyEvent.HelpCalled ignored -> helpComes(state, false);
            case JourneyEvent.StaffHelping ignored -> helpComes(state, false);
            case JourneyEvent.HelpAnswered ignored ->
                state.step() instanceof Step.Attract ? Transition.to(state) : touched(state, helpComes(state, true));
            case JourneyEvent.CardSeen(boolean lies) -> cardSeen(state, lies);
            case JourneyEvent.CardBeingRead(boolean now) -> Transition.to(CardSteps.beingRead(state, now));
            case JourneyEvent.FieldOpened(String fact) -> form.fieldOpened(state, fact);
            case JourneyEvent.FieldTyped(String fact, String text) ->
                switch (state.step()) {
                    case Step.AskAccessKey ignored -> accessKey.typed(state, fact, text);
                    case Step.TypeSupplement ignored -> supplements.typed(state, fact, text);
                    default -> form.fieldTyped(state, fact, text);
                };
            case JourneyEvent.FieldDone(String fact, String text) ->
                switch (state.step()) {
                    case Step.AskAccessKey ignored -> accessKey.done(state, fact, text);
                    case Step.TypeSupplement ignored -> supplements.done(state, fact, text);
                    default -> form.fieldDone(state, fact, text);
                };
            case JourneyEvent.AccessKeyPartChosen(var part) -> accessKey.partChosen(state, part);
            case JourneyEvent.AccessKeyShown(var key) -> touched(state, accessKey.shown(state, key));
            case JourneyEvent.SourceChosen(String fact, var source) -> form.sourceChosen(state, fact, source);
            case JourneyEvent.SignatureDrawn(var signature) ->
                state.step() instanceof Step.Promise
                        ? materials.drawn(state, signature)
                        : form.signatureDrawn(state, signature);
            case JourneyEvent.DeliveryChosen(var choice) -> form.deliveryChosen(state, choice);
            case JourneyEvent.PhotographChosen(String material) -> materials.photograph(state, material);
            case JourneyEvent.PromiseChosen(String material) -> materials.promise(state, material);
            case JourneyEvent.BringChosen(String material) -> materials.bring(state, material);
            case JourneyEvent.PictureTaken(var outcome) -> materials.pictureTaken(state, outcome);
            case JourneyEvent.PictureAgain ignored -> materials.pictureAgain(state);
            case JourneyEvent.ConsentAnswered(boolean agreed) -> identifying.consentAnswered(state, agreed);
            case JourneyEvent.KeepDraft ignored -> drafts.keep(state);
            case JourneyEvent.DraftAnswered(boolean resume) -> drafts.answered(state, resume);
            case JourneyEvent.DraftCodeShown(String code) -> touched(state, drafts.codeShown(state, code));
            case JourneyEvent.DraftKept(var draft, boolean anyTerminal) -> drafts.kept(state, draft, anyTerminal);
            case JourneyEvent.DraftNotKept ignored -> drafts.notKept(state);
            case JourneyEvent.DraftFound(var draft) -> drafts.found(state, draft);
            case JourneyEvent.DraftNotFound(boolean reached) -> drafts.notFound(state, reached);
            case JourneyEvent.TypeInstead ignored -> identifying.typeInstead(state);
            case JourneyEvent.CardArrived(var reading) ->
                reading instanceof CardReading.ReaderTrouble
                        ? cardArrived(state, reading)
                        : touched(state, CardSteps.read(state, reading, cardArrived(state, reading)));
            case JourneyEvent.CodeArrived(var reading) ->
                touched(
                        state,
                        switch (state.step()) {
                            case Step.Collect ignored -> collecting.otherCodeShown(state);
                            case Step.Follow ignored -> following.otherCodeShown(state);
                            case Step.AskAccessKey ignored -> accessKey.otherCodeShown(state);
                            default -> identifying.codeArrived(state, reading);
                        });
            case JourneyEvent.RatingOpened ignored -> rating.open(state);
            case JourneyEvent.Rated(var level) -> rating.rated(state, level);
            case JourneyEvent.RatingExplained(var reason) -> rating.explained(state, reason);
            case JourneyEvent.CollectChosen ignored ->
                rules.platform() ? following.begin(state) : collecting.begin(state);
            case JourneyEvent.CaseChosen(String number) -> following.chosen(state, number);
            case JourneyEvent.SupplementChosen(String supplement) -> supplements.chosen(state, supplement);
            case JourneyEvent.ApplyAgain ignored -> following.again(state, scenarios);
            case JourneyEvent.SupplementAnswered(var now) -> supplements.answered(state, now);
            case JourneyEvent.SupplementNotAnswered ignored -> supplements.notAnswered(state);
            case JourneyEvent.ResultChosen(String result) -> following.resultChosen(state, result);
            case JourneyEvent.CasesFound(var cases) -> following.found(state, cases);
            case JourneyEvent.CasesNotFound(var why) -> following.notFound(state, why);
            case JourneyEvent.ResultFetched(var document) -> following.fetched(state, document);
            case JourneyEvent.ResultNotFetched ignored -> following.notFetched(state);
            case JourneyEvent.ReceiptShown(String receipt) ->
                touched(
                        state,
                        state.step() instanceof Step.Follow
                                ? following.receiptShown(state, receipt)
                                : collecting.receiptShown(state, receipt));
            case JourneyEvent.DocumentFound(String serviceId, var document) ->
                collecting.documentFound(state, serviceId, document);
            case JourneyEvent.DocumentNotFound ignored -> collecting.documentNotFound(state);
            case JourneyEvent.ScannerFailed ignored -> identifying.scannerFailed(state);
            case JourneyEvent.DevicesChanged(Set<DeviceKind> serving) ->
                identifying.devicesChanged(state.withServing(serving));
            case JourneyEvent.RecordsArrived(var facts) -> consents.recordsArrived(state, facts);
            case JourneyEvent.RecordsFailed ignored -> consents.recordsFailed(state);
            case JourneyEvent.LicencesFound(var found) -> licences.found(state, found);
            case JourneyEvent.LicencesNotFetched ignored -> licences.notFound(state);
            case JourneyEvent.DocumentReady(var document) -> finishing.documentReady(state, document);
            case JourneyEvent.DocumentFailed(var why) -> finishing.documentFailed(state, why);
            case JourneyEvent.PaymentMoved(var answer) -> paying.moved(state, answer);
            case JourneyEvent.Submitted submitted -> drafts.submitted(state, finishing.submitted(state, submitted));
            case JourneyEvent.SubmissionFailed(var why) -> finishing.submissionFailed(state, why);
            case JourneyEvent.DocumentPrintMoved(var progress) -> finishing.documentPrintMoved(state, progress);
            case JourneyEvent.DocumentPrintEnded(var outcome) -> settled(finishing.documentPrintEnded(state, outcome));
            case JourneyEvent.TicketPrintEnded(var outcome) -> settled(finishing.ticketPrintEnded(state, outcome));
            case JourneyEvent.ChecklistPrintEnded(var outcome) -> scenarios.printEnded(state, outcome);
            case JourneyEvent.Tick(Instant now) -> tick(state, now);
        };
    }

    private Transition cardArrived(JourneyState state, CardReading reading) {
        return state.step() instanceof Step.Follow
                ? following.cardArrived(state, reading)
                : identifying.cardArrived(state, reading);
    }

    private static Transition helpComes(JourneyState state, boolean comes) {
        return Transition.to(state.withAround(state.around().withHelpComes(comes)));
    }

    private Transition cardSeen(JourneyState state, boolean lies) {
        return state.step() instanceof Step.TakeCard && !lies
                ? Transition.to(nobody(state))
                : Transition.to(CardSteps.seen(state, lies));
    }

    /**
     * A card or code that arrives is a sign of life like a touch; one that says the same again is none, for it may have
     * been left lying there.
     */
    private Transition touched(JourneyState before, Transition after) {
        return after.state().equals(before)
                ? after
                : new Transition(
                        after.state().withLastTouch(rules.clock().instant()).withSecondsLeft(OptionalInt.empty()),
                        after.effects());
    }

    /** The last screen's time begins when the last print has ended. */
    private Transition settled(Transition transition) {
        return transition.state().step() instanceof Step.Farewell
                ? new Transition(transition.state().withLastTouch(rules.clock().instant()), transition.effects())
                : transition;
    }

    private static Transition languageChosen(JourneyState state) {
        return Transition.to(
                state.step() instanceof Step.ChooseLanguage ? state.withStep(new Step.ChooseService()) : state);
    }

    /** The paper speaks the applicant's language too, so a paper that is shown or being made is made again. */
    private Transition languageSwitched(JourneyState state) {
        return state.step() instanceof Step.Preview || state.step() instanceof Step.PreparingDocument
                ? finishing.prepareDocument(state)
                : Transition.to(state);
    }

    private Transition serviceChosen(JourneyState state, String id) {
        Optional<ServiceItem> item = rules.catalogue().item(id);
        if (!FindingSteps.isPlaceOfChoice(state.step()) || item.isEmpty()) {
            return Transition.to(state);
        }
        return scenarios.begin(state.withFinding(state.finding().chosenAt(state.step())), item.get());
    }

    private Transition proceed(JourneyState state) {
        return switch (state.step()) {
            case Step.Attract ignored -> Transition.to(state);
            case Step.Guide ignored -> identifying.begin(state);
            case Step.CardExpired(boolean mayContinue) ->
                mayContinue ? identifying.identified(state) : end(state, Ending.LEFT);
            case Step.NoRecords ignored -> end(state, Ending.LEFT);
            case Step.Form(int page) -> form.proceed(state, page);
            case Step.Materials ignored -> form.afterMaterials(state.withNotice(Optional.empty()));
            case Step.ChooseDelivery ignored -> Transition.to(state);
            case Step.Photograph ignored -> Transition.to(state);
            case Step.JudgePicture judged -> materials.pictureAccepted(state, judged);
            case Step.Promise(String material) -> materials.promised(state, material);
            case Step.Sign ignored -> form.signed(state);
            case Step.Preview ignored -> paying.begin(state);
            case Step.Pay pay -> paying.again(state, pay);
            case Step.CollectPreview ignored -> collecting.print(state);
            case Step.ResultPreview preview -> following.print(state, preview);
            case Step.Collect ignored -> Transition.to(state);
            case Step.Follow ignored -> Transition.to(state);
            case Step.LookingForCases ignored -> Transition.to(state);
            case Step.CaseList ignored -> Transition.to(state);
            case Step.CaseShown ignored -> end(state, Ending.COMPLETED);
            case Step.FetchingResult ignored -> Transition.to(state);
            case Step.TypeSupplement ignored -> Transition.to(state);
            case Step.SendingSupplement ignored -> Transition.to(state);
            case Step.Farewell ignored -> end(state, Ending.COMPLETED);
            case Step.Rate ignored -> RatingSteps.leave(state);
            case Step.RateReason ignored -> RatingSteps.leave(state);
            case Step.TakeCard ignored -> Transition.to(nobody(state));
            case Step.Trouble(var ignored, Step retry) -> finishing.retry(state, retry);
            case Step.TakeAway(PrintState print) -> scenarios.print(state, print);
            case Step.Question ignored -> Transition.to(state);
            case Step.ChooseLanguage ignored -> Transition.to(state);
            case Step.ChooseService ignored -> Transition.to(state);
            case Step.ChooseGroup ignored -> Transition.to(state);
            case Step.InGroup ignored -> Transition.to(state);
            case Step.Search ignored -> Transition.to(state);
            case Step.SearchResults ignored -> Transition.to(state);
            case Step.Identify ignored -> Transition.to(state);
            case Step.AskAccessKey ignored -> Transition.to(state);
            case Step.ReadWithKey ignored -> Transition.to(state);
            case Step.AskConsent ignored -> Transition.to(state);
            case Step.LookingForDraft ignored -> Transition.to(state);
            case Step.ResumeDraft ignored -> Transition.to(state);
            case Step.KeepingDraft ignored -> Transition.to(state);
            case Step.DraftKept ignored -> end(state, Ending.LEFT);
            case Step.FetchingRecords ignored -> Transition.to(state);
            case Step.FetchingLicences ignored -> Transition.to(state);
            case Step.EditField ignored -> Transition.to(state);
            case Step.AskField asked -> form.proceedFrom(state, asked);
            case Step.PreparingDocument ignored -> Transition.to(state);
            case Step.Finishing ignored -> Transition.to(state);
        };
    }

    private Transition back(JourneyState state) {
        JourneyState plain = state.withNotice(Optional.empty());
        return switch (state.step()) {
            case Step.ChooseLanguage ignored -> end(state, Ending.LEFT);
            case Step.ChooseService ignored -> Transition.to(plain.withStep(new Step.ChooseLanguage()));
            case Step.ChooseGroup ignored -> Transition.to(plain.withStep(new Step.ChooseService()));
            case Step.InGroup(var by, String ignored) -> Transition.to(plain.withStep(new Step.ChooseGroup(by)));
            case Step.Search ignored -> finding.leave(plain);
            case Step.SearchResults ignored -> Transition.to(plain.withStep(new Step.Search()));
            case Step.Collect ignored -> Transition.to(plain.withStep(new Step.ChooseService()));
            case Step.Follow ignored -> Transition.to(plain.withStep(new Step.ChooseService()));
            case Step.LookingForCases ignored -> following.back(plain);
            case Step.CaseList ignored -> following.back(plain);
            case Step.CaseShown ignored -> following.back(plain);
            case Step.FetchingResult ignored -> following.back(plain);
            case Step.TypeSupplement ignored -> supplements.back(plain);
            case Step.SendingSupplement ignored -> supplements.back(plain);
            case Step.ResultPreview ignored -> following.back(plain);
            case Step.CollectPreview ignored ->
                Transition.to(plain.withDocument(Optional.empty())
                        .withService(Optional.empty())
                        .withStep(rules.platform() ? new Step.Follow() : new Step.Collect()));
            case Step.Question ignored -> backFromGuide(plain);
            case Step.TakeAway ignored -> Transition.to(plain.withStep(new Step.Guide()));
            case Step.Guide ignored -> backFromGuide(plain);
            case Step.Identify ignored -> Transition.to(plain.withStep(new Step.Guide()));
            case Step.AskAccessKey ignored -> accessKey.back(plain);
            case Step.ReadWithKey ignored -> accessKey.back(plain);
            case Step.CardExpired ignored ->
                Transition.to(plain.withFacts(FactSheet.empty())
                        .withProofs(Proofs.none())
                        .withConsents(Consents.none())
                        .withDrafted(DraftWork.none())
                        .withStep(new Step.Guide()));
            case Step.AskConsent ignored -> Transition.to(plain.withStep(new Step.Guide()));
            case Step.LookingForDraft ignored -> Transition.to(plain.withStep(new Step.Guide()));
            case Step.ResumeDraft ignored ->
                Transition.to(plain.withDrafted(DraftWork.none()).withStep(new Step.Guide()));
            case Step.KeepingDraft(int page) -> Transition.to(plain.withStep(new Step.Form(page)));
            case Step.DraftKept kept -> Transition.to(plain.withStep(new Step.Form(kept.page())));
            case Step.FetchingRecords ignored -> Transition.to(plain.withStep(new Step.Guide()));
            case Step.FetchingLicences ignored -> Transition.to(plain.withStep(new Step.Guide()));
            case Step.NoRecords ignored -> Transition.to(plain.withStep(new Step.Guide()));
            case Step.Form(int page) -> Transition.to(plain.withStep(form.beforePage(state, page)));
            case Step.EditField open -> Transition.to(plain.withStep(form.before(state, open)));
            case Step.AskField asked -> Transition.to(plain.withStep(form.before(state, asked)));
            case Step.Materials ignored -> Transition.to(plain.withStep(form.lastPageOr(state, new Step.Guide())));
            case Step.Photograph ignored -> Transition.to(plain.withStep(new Step.Materials()));
            case Step.JudgePicture ignored -> Transition.to(plain.withStep(new Step.Materials()));
            case Step.Promise ignored ->
                Transition.to(plain.withProofs(plain.proofs().drawing(Optional.empty()))
                        .withStep(new Step.Materials()));
            case Step.ChooseDelivery ignored -> Transition.to(plain.withStep(beforeDelivery(state)));
            case Step.Sign ignored -> Transition.to(plain.withStep(beforeSigning(state)));
            case Step.PreparingDocument ignored -> Transition.to(plain.withStep(beforeDocument(state)));
            case Step.Preview ignored -> Transition.to(plain.withStep(beforeDocument(state)));
            case Step.Pay ignored ->
                Transition.to(
                        plain.withStep(state.document().isPresent() ? new Step.Preview() : beforeDocument(state)));
            case Step.Trouble ignored -> Transition.to(plain.withStep(beforeDocument(state)));
            case Step.Attract ignored -> Transition.to(state);
            case Step.Finishing ignored -> Transition.to(state);
            case Step.Farewell ignored -> end(state, Ending.COMPLETED);
            case Step.Rate ignored -> RatingSteps.leave(state);
            case Step.RateReason ignored -> RatingSteps.leave(state);
            case Step.TakeCard ignored -> Transition.to(nobody(state));
        };
    }

    /**
     * Another service may ask for other papers: who the applicant is stays, what belongs to the one service does not,
     * neither the signature under its declaration nor the records that were fetched for it alone.
     */
    private static JourneyState withoutService(JourneyState state) {
        return state.withService(Optional.empty())
                .withAnswers(ScenarioTree.NONE.start())
                .withFacts(ResultDelivery.without(
                        ScenarioSteps.unsaid(state.facts().without(FactSource.SHARED_DATA), state.answers())))
                .withMistakes(Map.of())
                .withSignature(Optional.empty())
                .withProofs(Proofs.none())
                .withDrafted(DraftWork.none())
                .withDocument(Optional.empty());
    }

    private Transition backFromGuide(JourneyState state) {
        return Transition.to(scenarios
                .back(state)
                .orElseGet(() -> withoutService(state).withStep(state.finding().chosenAt())));
    }

    private Step beforeDocument(JourneyState state) {
        return state.chosenService().signature().isPresent() ? new Step.Sign() : beforeSigning(state);
    }

    private Step beforeSigning(JourneyState state) {
        return form.choosesDelivery(state) ? new Step.ChooseDelivery() : beforeDelivery(state);
    }

    private Step beforeDelivery(JourneyState state) {
        return materials.needed(state) ? new Step.Materials() : form.lastPageOr(state, new Step.Guide());
    }

    private Transition home(JourneyState state) {
        return switch (state.step()) {
            case Step.Attract ignored -> Transition.to(state);
            // What is being handed in is brought to its end: half of it would help nobody.
            case Step.Finishing ignored -> Transition.to(state);
            case Step.Farewell ignored -> end(state, Ending.COMPLETED);
            case Step.TakeCard ignored -> Transition.to(nobody(state));
            case Step.Rate ignored -> end(state, Ending.COMPLETED);
            case Step.RateReason ignored -> end(state, Ending.COMPLETED);
            default -> end(state, Ending.LEFT);
        };
    }

    private Transition tick(JourneyState state, Instant now) {
        if (state.step() instanceof Step.Finishing) {
            return Transition.to(state);
        }
        Duration idle = Duration.between(state.lastTouch(), now);
        if (state.step() instanceof Step.Attract) {
            return Transition.to(idle.compareTo(rules.warnAfter()) < 0 ? state : asForAnyone(state));
        }
        if (state.step() instanceof Step.TakeCard) {
            Duration left = rules.warnAfter().minus(idle);
            return left.isPositive()
                    ? Transition.to(state.withSecondsLeft(OptionalInt.of(secondsUp(left))))
                    : Transition.to(nobody(state));
        }
        if (state.step().isLast()) {
            Duration left = rules.farewellFor().minus(idle);
            return left.isPositive()
                    ? Transition.to(state.withSecondsLeft(OptionalInt.of(secondsUp(left))))
                    : end(state, Ending.COMPLETED);
        }
        Duration left = rules.warnAfter().plus(rules.wipeAfter()).minus(idle);
        if (!left.isPositive()) {
            return end(state, Ending.TIMED_OUT);
        }
        return left.compareTo(rules.wipeAfter()) <= 0
                ? Transition.to(state.withSecondsLeft(OptionalInt.of(secondsUp(left))))
                : Transition.to(state);
    }

    /** Someone may have switched language or large letters on the first screen and gone away. */
    private JourneyState asForAnyone(JourneyState state) {
        return state.withLanguage(rules.firstLanguage()).withMode(DisplayMode.USUAL);
    }

    private static int secondsUp(Duration left) {
        return (int) ((left.toMillis() + 999) / 1000);
    }

    /** Nothing of this applicant is in the state that follows. */
    private Transition end(JourneyState state, Ending ending) {
        // Whoever takes the card is still the one who was here, and is spoken to as before.
        return Transition.to(
                state.around().cardLies() ? CardSteps.left(state, nobody(state, state.sessionId())) : nobody(state),
                new Effect.EndSession(ending));
    }

    private JourneyState nobody(JourneyState state) {
        return nobody(state, newSessionIds.get());
    }

    private JourneyState nobody(JourneyState state, String id) {
        return JourneyState.nobody(
                id, rules.firstLanguage(), state.serving(), rules.clock().instant());
    }
}
