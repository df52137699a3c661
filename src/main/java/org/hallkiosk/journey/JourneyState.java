package org.hallkiosk.journey;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.service.ScenarioPath;
import org.hallkiosk.service.ScenarioTree;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.store.Draft;
import org.hallkiosk.text.Language;

/**
 * Where one applicant is, and all that is known of him or her until the session ends. Immutable; holds personal data, so
 * {@code toString} names only the step.
 *
 * @param sessionId random, new for each applicant
 * @param service as the answers so far make it
 * @param answers the way through the questions of the chosen service
 * @param drafts what was typed into a field and not yet accepted, by fact
 * @param mistakes what is wrong with a field, by fact
 * @param notice one message above the screen's work
 * @param finding how the applicant looks for a service
 * @param consents what the applicant agreed to and what not
 * @param drafted how this session stands to what was left before
 * @param proofs what was photographed or promised in place of papers
 * @param serving the kinds of device that could serve now
 * @param around what is around the applicant
 * @param lastTouch when the applicant last did something
 * @param secondsLeft the countdown, while the time-out warning is shown
 */
public record JourneyState(
        String sessionId,
        Step step,
        Language language,
        DisplayMode mode,
        FactSheet facts,
        Optional<ServiceItem> service,
        ScenarioPath answers,
        Map<String, String> drafts,
        Map<String, Notice> mistakes,
        Optional<Notice> notice,
        Optional<Signature> signature,
        Optional<PreparedDocument> document,
        Finish finish,
        Finding finding,
        Consents consents,
        DraftWork drafted,
        Proofs proofs,
        Set<DeviceKind> serving,
        Around around,
        Instant lastTouch,
        OptionalInt secondsLeft) {

    public JourneyState {
        drafts = Map.copyOf(drafts);
        mistakes = Map.copyOf(mistakes);
        serving = Set.copyOf(serving);
    }

    /** Nobody is here. */
    public static JourneyState nobody(String sessionId, Language language, Set<DeviceKind> serving, Instant now) {
        return new JourneyState(
                sessionId,
                new Step.Attract(),
                language,
                DisplayMode.USUAL,
                FactSheet.empty(),
                Optional.empty(),
                ScenarioTree.NONE.start(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Finish.nothing(),
                Finding.none(),
                Consents.none(),
                DraftWork.none(),
                Proofs.none(),
                serving,
                Around.NOTHING,
                now,
                OptionalInt.empty());
    }

    public boolean serves(DeviceKind kind) {
        return serving.contains(kind);
    }

    /** The service that was chosen; every step after the choice has one. */
    public ServiceItem chosenService() {
        return service.orElseThrow();
    }

    /**
     * What this applicant hands in for the chosen service is kept under this id, the same through every retry and
     * change, also after coming back to a draft; for another service it is another one.
     */
    public String applicationId() {
        return drafted.resumed().map(Draft::applicationId).orElseGet(this::submissionId);
    }

    /** What is printed for it in this session; who comes back to change an application gets its paper again. */
    public String submissionId() {
        return sessionId + "-" + chosenService().id();
    }

    /** The facts, and how the questions were answered. */
    FactSheet answered() {
        return ScenarioFact.on(facts, answers);
    }

    /** What is handed in: the same, and how each material comes, and where the result goes. */
    FactSheet handedIn() {
        return ResultDelivery.on(MaterialFacts.on(answered(), this));
    }

    JourneyState withDraft(String fact, String text) {
        Map<String, String> copy = new LinkedHashMap<>(drafts);
        copy.put(fact, text);
        return withDrafts(copy);
    }

    JourneyState withoutDraft(String fact) {
        Map<String, String> copy = new LinkedHashMap<>(drafts);
        copy.remove(fact);
        return withDrafts(copy);
    }

    JourneyState withMistake(String fact, Notice mistake) {
        Map<String, Notice> copy = new LinkedHashMap<>(mistakes);
        copy.put(fact, mistake);
        return withMistakes(copy);
    }

    JourneyState withoutMistake(String fact) {
        Map<String, Notice> copy = new LinkedHashMap<>(mistakes);
        copy.remove(fact);
        return withMistakes(copy);
    }

    JourneyState withStep(Step step) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withLanguage(Language language) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withMode(DisplayMode mode) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withFacts(FactSheet facts) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withService(Optional<ServiceItem> service) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withAnswers(ScenarioPath answers) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withDrafts(Map<String, String> drafts) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withMistakes(Map<String, Notice> mistakes) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withNotice(Optional<Notice> notice) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withSignature(Optional<Signature> signature) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withDocument(Optional<PreparedDocument> document) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withFinish(Finish finish) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withFinding(Finding finding) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withConsents(Consents consents) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withDrafted(DraftWork drafted) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withProofs(Proofs proofs) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withServing(Set<DeviceKind> serving) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withAround(Around around) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withLastTouch(Instant lastTouch) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    JourneyState withSecondsLeft(OptionalInt secondsLeft) {
        return new JourneyState(
                sessionId,
                step,
                language,
                mode,
                facts,
                service,
                answers,
                drafts,
                mistakes,
                notice,
                signature,
                document,
                finish,
                finding,
                consents,
                drafted,
                proofs,
                serving,
                around,
                lastTouch,
                secondsLeft);
    }

    @Override
    public String toString() {
        return "JourneyState[" + step.getClass().getSimpleName() + "]";
    }
}
