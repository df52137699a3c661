package org.hallkiosk.journey;

import static org.hallkiosk.journey.Applicant.FAILED;
import static org.hallkiosk.journey.Applicant.PRINTED;
import static org.hallkiosk.journey.Applicant.PROCEED;
import static org.hallkiosk.journey.Applicant.UNCERTAIN;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.Reason;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.payment.PaymentAnswer;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.platform.PrefillReading;
import org.hallkiosk.platform.contract.CaseState;
import org.hallkiosk.search.Answer;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.RatingLevel;
import org.hallkiosk.service.ScenarioTree;
import org.hallkiosk.text.Language;

/** Every step, and the ways in which it can look, as an applicant would meet it. */
public final class SampleSteps {
    private static final Answer FOUND =
            new Answer.Found(List.of(Applicant.PERMIT, Applicant.ENDORSEMENT, Applicant.CERTIFICATE));

    private SampleSteps() {}

    private static Applicant searched(Answer answer) {
        return Applicant.atServices()
                .does(
                        new JourneyEvent.SearchOpened(),
                        new JourneyEvent.QuestionTyped("居住证"),
                        new JourneyEvent.ServicesFound("居住证", answer));
    }

    private static Applicant inFirstGroup() {
        ServiceGroups.Group first = ServiceGroups.of(Applicant.shipped().catalogue(), Grouping.CATEGORY)
                .getFirst();
        return Applicant.atServices()
                .does(
                        new JourneyEvent.GroupsOpened(Grouping.CATEGORY),
                        new JourneyEvent.GroupChosen(Grouping.CATEGORY, first.id()));
    }

    private static Applicant withLicence() {
        return Applicant.askedForLicences()
                .does(Applicant.AGREE, new JourneyEvent.LicencesFound(Map.of("household-register", "EL-1")));
    }

    /** The old-age allowance, filled in and signed. */
    private static Applicant previewed(Applicant atForm) {
        return atForm.fills("person.phone", Applicant.PHONE)
                .does(PROCEED)
                .fills("residence.address", Applicant.HOME_ADDRESS)
                .fills("bank.name", "样本银行")
                .fills("bank.account", "6200000000000000")
                .does(
                        PROCEED,
                        new JourneyEvent.SignatureDrawn(Applicant.signature()),
                        PROCEED,
                        new JourneyEvent.DocumentReady(Applicant.paper()));
    }

    /** On the last page of a birth's registration, about who is not there. */
    static Applicant atOtherParent() {
        return identified("birth-registration", Map.of("when", "expected", "partner", "both"))
                .fills("residence.address", Applicant.HOME_ADDRESS)
                .fills("person.phone", Applicant.PHONE)
                .fills("parent.role", "mother")
                .does(PROCEED)
                .fills("child.order", "first")
                .fills("birth.expected", "2026-12-01")
                .does(PROCEED);
    }

    /** The questions of a form, as large letters ask them. */
    private static void asked(Map<String, Supplier<Applicant>> samples) {
        samples.put("09-ask-name", () -> largeFrom(new JourneyEvent.TypeInstead()));
        samples.put("09-ask-phone", () -> largeByCard().does(PROCEED));
        samples.put(
                "09-ask-phone-wrong",
                () -> largeByCard().does(PROCEED, new JourneyEvent.FieldDone("person.phone", "1380013800")));
        samples.put("09-ask-address", () -> largeAtHome());
        samples.put("09-ask-since", () -> largeAtHome().does(home()));
        samples.put("09-ask-housing", () -> largeAtHome().does(home(), since()));
        samples.put("09-ask-optional", () -> soleTrader().does(LARGE, PROCEED, phone()));
        samples.put(
                "09-ask-unknown",
                () -> atOtherParent().does(LARGE, new JourneyEvent.FieldDone("spouse.name", Applicant.OTHER_NAME)));
        samples.put("09-ask-conflict", () -> conflict().does(LARGE, PROCEED));
        samples.put("08-form-answered", () -> largeAtHome().does(Applicant.BACK, Applicant.BACK));
    }

    private static final JourneyEvent LARGE = new JourneyEvent.ElderModeSwitched(true);

    private static Applicant largeFrom(JourneyEvent identified) {
        return Applicant.identifying(Applicant.PERMIT).does(LARGE, identified);
    }

    private static Applicant largeByCard() {
        return largeFrom(Applicant.card(Applicant.NAME, Applicant.NUMBER));
    }

    private static Applicant largeAtHome() {
        return largeByCard().does(PROCEED, phone());
    }

    static Applicant soleTrader() {
        return identified("sole-trader", Map.of("organisation", "personal", "premises", "own"));
    }

    private static JourneyEvent phone() {
        return new JourneyEvent.FieldDone("person.phone", Applicant.PHONE);
    }

    private static JourneyEvent home() {
        return new JourneyEvent.FieldDone("residence.address", Applicant.HOME_ADDRESS);
    }

    private static JourneyEvent since() {
        return new JourneyEvent.FieldDone("residence.since", "2024-03-01");
    }

    /** On the first page of a form, by card. */
    static Applicant identified(String service, Map<String, String> answers) {
        Applicant applicant = Applicant.atServices().answeringHimself().does(new JourneyEvent.ServiceChosen(service));
        while (applicant.step() instanceof Step.Question(String question)) {
            applicant.does(new JourneyEvent.QuestionAnswered(
                    question, Optional.ofNullable(answers.get(question)).orElseThrow()));
        }
        return applicant.does(PROCEED, Applicant.card(Applicant.NAME, Applicant.NUMBER));
    }

    public static Map<String, Supplier<Applicant>> all() {
        Map<String, Supplier<Applicant>> samples = new LinkedHashMap<>();
        samples.put("01-attract", Applicant::new);
        samples.put("02-language", Applicant::atLanguage);
        samples.put("03-service", Applicant::atServices);
        samples.put("03-groups", () -> Applicant.atServices().does(new JourneyEvent.GroupsOpened(Grouping.CATEGORY)));
        samples.put("03-group", SampleSteps::inFirstGroup);
        samples.put(
                "03-groups-life-event",
                () -> Applicant.atServices().does(new JourneyEvent.GroupsOpened(Grouping.LIFE_EVENT)));
        samples.put("03-search", () -> Applicant.atServices().does(new JourneyEvent.SearchOpened()));
        samples.put("03-search-found", () -> searched(FOUND));
        samples.put("03-search-not-here", () -> searched(new Answer.NotHere()));
        samples.put("03-search-elsewhere", () -> searched(new Answer.DoneElsewhere("passport")));
        samples.put(
                "03-search-results-elsewhere",
                () -> searched(new Answer.DoneElsewhere("relief")).does(new JourneyEvent.QuestionDone()));
        samples.put("03-search-results", () -> searched(FOUND).does(new JourneyEvent.QuestionDone()));
        samples.put(
                "03-search-results-not-here",
                () -> searched(new Answer.NotHere()).does(new JourneyEvent.QuestionDone()));
        samples.put("03-collect", () -> Applicant.atServices().does(new JourneyEvent.CollectChosen()));
        samples.put(
                "03-collect-unknown",
                () -> Applicant.atServices()
                        .does(
                                new JourneyEvent.CollectChosen(),
                                new JourneyEvent.CodeArrived(
                                        new PrefillReading.Refused(PrefillReading.Problem.UNKNOWN))));
        samples.put(
                "03-collect-found",
                () -> Applicant.atServices()
                        .does(
                                new JourneyEvent.CollectChosen(),
                                new JourneyEvent.DocumentFound(
                                        Applicant.CERTIFICATE,
                                        Applicant.atPreview().state().document().orElseThrow())));
        samples.put("03-follow", () -> Applicant.following());
        samples.put("03-follow-none", () -> followed(new JourneyEvent.CasesNotFound(JourneyEvent.NoCases.NONE)));
        samples.put("03-follow-looking", () -> followed());
        samples.put("03-follow-result-fetching", () -> finished().does(new JourneyEvent.ResultChosen("R1")));
        samples.put(
                "03-follow-result",
                () -> finished()
                        .does(new JourneyEvent.ResultChosen("R1"), new JourneyEvent.ResultFetched(Applicant.paper())));
        samples.put(
                "03-follow-cases",
                () -> followed(new JourneyEvent.CasesFound(
                        Stream.of(CaseState.values()).map(SampleCases::of).toList())));
        for (CaseState each : CaseState.values()) {
            samples.put(
                    "03-follow-case-" + each.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    () -> followed(new JourneyEvent.CasesFound(List.of(SampleCases.of(each)))));
        }
        samples.put("03-follow-supplement-here", () -> wantingPhone());
        samples.put("03-follow-supplement-typed", () -> wantingPhone().does(new JourneyEvent.SupplementChosen("S1")));
        samples.put(
                "03-follow-supplement-sent",
                () -> wantingPhone()
                        .does(
                                new JourneyEvent.SupplementChosen("S1"),
                                new JourneyEvent.FieldDone("person.phone", "13900001234")));
        samples.put("04-question-first", () -> Applicant.asked());
        samples.put(
                "04-question-second", () -> Applicant.asked().does(new JourneyEvent.QuestionAnswered("who", "self")));
        samples.put("04-take-away", () -> Applicant.atGuide(Applicant.PERMIT).does(new JourneyEvent.TakeAwayChosen()));
        samples.put(
                "04-take-away-printed",
                () -> Applicant.atGuide(Applicant.PERMIT)
                        .does(
                                new JourneyEvent.TakeAwayChosen(),
                                Applicant.PROCEED,
                                new JourneyEvent.ChecklistPrintEnded(Applicant.PRINTED)));
        samples.put("04-guide-permit", () -> Applicant.atGuide(Applicant.PERMIT).answeringHimself());
        samples.put("04-guide-certificate", () -> Applicant.atGuide(Applicant.CERTIFICATE));
        samples.put("05-identify", () -> Applicant.identifying(Applicant.PERMIT));
        samples.put(
                "05-identify-reading",
                () -> Applicant.identifying(Applicant.PERMIT).does(new JourneyEvent.CardBeingRead(true)));
        samples.put("03-follow-reading", () -> Applicant.following().does(new JourneyEvent.CardBeingRead(true)));
        samples.put("05-identify-card-only", () -> Applicant.identifying(Applicant.CERTIFICATE));
        for (AccessKeyPart part : AccessKeyPart.values()) {
            samples.put("05-" + part.field().replace('.', '-'), () -> Applicant.askedForAccessKey(part));
        }
        samples.put(
                "05-access-refused",
                () -> Applicant.askedForAccessKey(AccessKeyPart.DOCUMENT_NUMBER)
                        .does(
                                new JourneyEvent.FieldTyped(AccessKeyPart.DOCUMENT_NUMBER.field(), "L898902C3"),
                                new JourneyEvent.AccessKeyShown(new AccessKey.CardAccessNumber("123456")),
                                new JourneyEvent.CardArrived(new CardReading.KeyWanted(true)),
                                new JourneyEvent.AccessKeyPartChosen(AccessKeyPart.DOCUMENT_NUMBER),
                                new JourneyEvent.AccessKeyShown(new AccessKey.PrintedData(
                                        "L898902C3", LocalDate.of(1974, 8, 12), LocalDate.of(2032, 4, 15))),
                                new JourneyEvent.CardArrived(new CardReading.KeyWanted(true))));
        samples.put(
                "05-access-mistaken",
                () -> Applicant.askedForAccessKey(AccessKeyPart.CARD_ACCESS_NUMBER)
                        .does(new JourneyEvent.FieldDone(AccessKeyPart.CARD_ACCESS_NUMBER.field(), "50054")));
        samples.put(
                "05-reading-document",
                () -> Applicant.askedForAccessKey(AccessKeyPart.CARD_ACCESS_NUMBER)
                        .does(new JourneyEvent.FieldDone(AccessKeyPart.CARD_ACCESS_NUMBER.field(), "500540")));
        samples.put(
                "05-reading-document-lifted",
                () -> Applicant.askedForAccessKey(AccessKeyPart.CARD_ACCESS_NUMBER)
                        .does(
                                new JourneyEvent.FieldDone(AccessKeyPart.CARD_ACCESS_NUMBER.field(), "500540"),
                                Applicant.trouble(CardReading.Problem.LIFTED_TOO_SOON)));
        samples.put(
                "05-identify-not-accepted",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .does(new JourneyEvent.CardArrived(new CardReading.KeyWanted(false))));
        samples.put(
                "05-identify-lifted",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .does(Applicant.trouble(CardReading.Problem.LIFTED_TOO_SOON)));
        samples.put(
                "05-identify-unknown-card",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .does(Applicant.trouble(CardReading.Problem.UNKNOWN_KIND)));
        samples.put(
                "05-identify-wrong-number",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .does(Applicant.trouble(CardReading.Problem.WRONG_NUMBER)));
        samples.put("05-identify-no-reader", () -> without(Applicant.PERMIT, DeviceKind.ID_CARD_READER));
        samples.put("05-identify-no-scanner", () -> without(Applicant.PERMIT, DeviceKind.CODE_SCANNER));
        samples.put(
                "05-identify-nothing",
                () -> without(Applicant.PERMIT, DeviceKind.ID_CARD_READER, DeviceKind.CODE_SCANNER));
        samples.put("05-identify-no-way", () -> without(Applicant.CERTIFICATE, DeviceKind.ID_CARD_READER));
        samples.put(
                "05-identify-code-needs-card",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .does(Applicant.code(Map.of("person.phone", Applicant.PHONE))));
        samples.put("06-expired", () -> Applicant.withExpiredCard(Applicant.PERMIT));
        samples.put("06-expired-refused", () -> Applicant.withExpiredCard(Applicant.CERTIFICATE));
        samples.put("07-consent-shared", Applicant::askedForSharedData);
        samples.put("07-consent-records", Applicant::askedForRecords);
        samples.put(
                "07-consent-card",
                () -> Applicant.atForm()
                        .does(
                                Applicant.BACK,
                                Applicant.BACK,
                                new JourneyEvent.ServiceChosen(Applicant.ENDORSEMENT),
                                PROCEED));
        samples.put(
                "08-form-shared",
                () -> Applicant.askedForSharedData()
                        .does(Applicant.AGREE, new JourneyEvent.RecordsArrived(Applicant.register())));
        samples.put(
                "08-form-shared-none",
                () -> Applicant.askedForSharedData().does(Applicant.AGREE, new JourneyEvent.RecordsArrived(List.of())));
        samples.put(
                "08-form-shared-away",
                () -> Applicant.askedForSharedData().does(Applicant.AGREE, new JourneyEvent.RecordsFailed()));
        samples.put(
                "07-draft-looking",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .lookingForLong()
                        .does(Applicant.card(Applicant.NAME, Applicant.NUMBER)));
        samples.put(
                "07-draft-half-done",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .havingLeft(DraftJourneyTest.draft())
                        .does(Applicant.card(Applicant.NAME, Applicant.NUMBER)));
        samples.put(
                "07-draft-handed-in",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .havingLeft(DraftJourneyTest.handedIn())
                        .does(Applicant.card(Applicant.NAME, Applicant.NUMBER)));
        samples.put("07-consent-licences", Applicant::askedForLicences);
        samples.put("07-fetching-licences", () -> Applicant.askedForLicences().does(Applicant.AGREE));
        samples.put("04-guide-licences", () -> withLicence().does(Applicant.BACK));
        samples.put("08-form-licences", SampleSteps::withLicence);
        samples.put(
                "08-form-licences-refused", () -> Applicant.askedForLicences().does(Applicant.REFUSE));
        samples.put(
                "08-form-licences-none",
                () -> Applicant.askedForLicences().does(Applicant.AGREE, new JourneyEvent.LicencesFound(Map.of())));
        samples.put(
                "08-form-licences-away",
                () -> Applicant.askedForLicences().does(Applicant.AGREE, new JourneyEvent.LicencesNotFetched()));
        samples.put("12-preview-licences", () -> previewed(withLicence()));
        samples.put(
                "12-preview-licences-refused",
                () -> previewed(Applicant.askedForLicences().does(Applicant.REFUSE)));
        samples.put("08-draft-keeping", () -> Applicant.atForm().does(new JourneyEvent.KeepDraft()));
        samples.put("08-draft-kept", () -> {
            Applicant applicant = Applicant.atForm().does(new JourneyEvent.KeepDraft());
            return applicant.does(new JourneyEvent.DraftKept(applicant.leftBehind(), true));
        });
        samples.put("08-draft-kept-code", () -> {
            Applicant applicant = Applicant.identifying(Applicant.PERMIT)
                    .does(new JourneyEvent.TypeInstead(), new JourneyEvent.KeepDraft());
            return applicant.does(
                    new JourneyEvent.DraftKept(applicant.leftBehind().withCode("DR-7K4M-9QXD-0001-AB3D"), false));
        });
        samples.put(
                "08-draft-not-kept",
                () -> Applicant.atForm().does(new JourneyEvent.KeepDraft(), new JourneyEvent.DraftNotKept()));
        samples.put("07-fetching", Applicant::fetching);
        samples.put("07-no-records", () -> Applicant.fetching().does(new JourneyEvent.RecordsArrived(List.of())));
        samples.put("07-records-failed", () -> Applicant.fetching().does(new JourneyEvent.RecordsFailed()));
        samples.put("08-form", Applicant::atForm);
        samples.put(
                "08-form-typed", () -> Applicant.identifying(Applicant.PERMIT).does(new JourneyEvent.TypeInstead()));
        samples.put("08-form-missing", () -> Applicant.atForm().does(PROCEED));
        samples.put("08-form-second-page", Applicant::atSecondPage);
        samples.put(
                "08-form-second-page-missing", () -> Applicant.atSecondPage().does(PROCEED));
        samples.put("08-form-conflict", SampleSteps::conflict);
        samples.put(
                "08-form-derived",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .does(new JourneyEvent.TypeInstead())
                        .fills(CardFacts.ID_NUMBER, Applicant.NUMBER));
        samples.put(
                "08-form-derived-district",
                () -> Applicant.atSecondPage().fills("residence.address", "北京市海淀区学院路2号院1号楼301"));
        samples.put(
                "08-form-conflict-derived",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .does(new JourneyEvent.TypeInstead())
                        .fills("person.birthDate", "1949-12-13")
                        .fills(CardFacts.ID_NUMBER, Applicant.NUMBER));
        samples.put(
                "08-form-refused",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .does(
                                Applicant.code(Map.of("person.phone", "5551234")),
                                Applicant.card(Applicant.NAME, Applicant.NUMBER)));
        samples.put(
                "08-form-conflict-three",
                () -> Applicant.identifying(Applicant.ENDORSEMENT)
                        .does(
                                new JourneyEvent.CodeArrived(new PrefillReading.Prefill(
                                        List.of(new Fact(
                                                "person.householdAddress",
                                                "样本市旧样本区老样本路88号3号楼2单元501室",
                                                FactSource.CODE)),
                                        Optional.empty())),
                                Applicant.card(Applicant.NAME, Applicant.NUMBER),
                                Applicant.AGREE,
                                new JourneyEvent.RecordsArrived(Applicant.register())));
        asked(samples);
        samples.put("09-field-phone", () -> Applicant.editing("person.phone"));
        samples.put(
                "09-field-phone-wrong",
                () -> Applicant.editing("person.phone").does(new JourneyEvent.FieldDone("person.phone", "12345")));
        samples.put("09-field-address", () -> Applicant.editing("person.householdAddress"));
        samples.put("09-field-address-choosing", () -> Applicant.editing("residence.address"));
        samples.put("09-field-since", () -> Applicant.editing("residence.since"));
        samples.put(
                "09-field-address-choosing-town",
                () -> Applicant.editing("residence.address")
                        .does(new JourneyEvent.FieldTyped("residence.address", "北京市朝阳区")));
        samples.put("09-field-ground", () -> Applicant.editing("residence.ground"));
        samples.put("09-field-employer", () -> Applicant.editing("person.employer"));
        samples.put(
                "09-field-nation",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .does(new JourneyEvent.TypeInstead(), new JourneyEvent.FieldOpened("person.nation")));
        samples.put(
                "09-field-id-number",
                () -> Applicant.identifying(Applicant.PERMIT)
                        .does(new JourneyEvent.TypeInstead(), new JourneyEvent.FieldOpened("person.idNumber")));
        samples.put("09-field-email", () -> soleTrader().does(new JourneyEvent.FieldOpened("person.email")));
        samples.put("09-field-unknown", () -> atOtherParent().does(new JourneyEvent.FieldOpened("spouse.idNumber")));
        samples.put(
                "08-form-unknown",
                () -> atOtherParent().fills("spouse.name", "样本乙").fills("spouse.idNumber", FactDefinition.UNKNOWN));
        samples.put("09-materials", SampleMaterials::atMaterials);
        samples.put(
                "09-materials-no-camera",
                () -> SampleMaterials.atMaterials()
                        .does(new JourneyEvent.DevicesChanged(EnumSet.of(DeviceKind.ID_CARD_READER))));
        samples.put("09-delivery", () -> SampleMaterials.atMaterials().does(PROCEED));
        samples.put("09-materials-promised", SampleMaterials::promised);
        samples.put("09-materials-photographed", () -> SampleMaterials.judging().does(PROCEED));
        samples.put(
                "09-materials-camera-away",
                () -> SampleMaterials.photographing()
                        .does(new JourneyEvent.PictureTaken(
                                new PictureOutcome.CameraTrouble(Reason.NOT_CONNECTED, "unplugged"))));
        samples.put("09-photograph", SampleMaterials::photographing);
        for (PictureOutcome.Problem problem : PictureOutcome.Problem.values()) {
            samples.put(
                    "09-photograph-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    () -> SampleMaterials.photographing()
                            .does(new JourneyEvent.PictureTaken(new PictureOutcome.PaperTrouble(problem))));
        }
        samples.put("09-photograph-again", () -> SampleMaterials.judging().does(new JourneyEvent.PictureAgain()));
        samples.put("09-judge-picture", SampleMaterials::judging);
        samples.put("09-promise", SampleMaterials::promising);
        samples.put("09-promise-unsigned", () -> SampleMaterials.promising().does(PROCEED));
        samples.put(
                "10-sign-again",
                () -> Applicant.atPreview()
                        .does(Applicant.BACK, Applicant.BACK)
                        .fills("residence.address", "北京市朝阳区样本路1号"));
        samples.put("10-sign", Applicant::atSign);
        samples.put("10-sign-missing", () -> Applicant.atSign().does(PROCEED));
        samples.put(
                "10-sign-signed",
                () -> Applicant.atSign().does(new JourneyEvent.SignatureDrawn(Applicant.signature())));
        samples.put("11-preparing", Applicant::preparing);
        samples.put("12-preview", Applicant::atPreview);
        samples.put(
                "12-preview-certificate",
                () -> Applicant.fetched().does(new JourneyEvent.DocumentReady(Applicant.paper())));
        samples.put(
                "12-preview-no-printers",
                () -> Applicant.atPreview()
                        .does(new JourneyEvent.DevicesChanged(EnumSet.of(DeviceKind.ID_CARD_READER))));
        samples.put("12-pay", () -> SamplePayment.ordering());
        samples.put("12-pay-waiting", () -> SamplePayment.waiting());
        samples.put("12-pay-no-answer", () -> SamplePayment.waiting().does(SamplePayment.UNKNOWN));
        samples.put(
                "12-pay-refused", () -> SamplePayment.waiting().does(SamplePayment.now(PaymentAnswer.State.REFUSED)));
        samples.put(
                "12-pay-expired", () -> SamplePayment.waiting().does(SamplePayment.now(PaymentAnswer.State.EXPIRED)));
        samples.put("13-finishing", Applicant::finishing);
        samples.put("13-finishing-printing", Applicant::submitted);
        samples.put(
                "13-finishing-no-paper",
                () -> Applicant.submitted()
                        .does(
                                new JourneyEvent.TicketPrintEnded(FAILED),
                                new JourneyEvent.DocumentPrintMoved(
                                        new PrintProgress(PrintProgress.Stage.STOPPED, Set.of(Reason.MEDIA_EMPTY)))));
        samples.put("14-farewell", () -> Applicant.atFarewell(PRINTED, PRINTED));
        samples.put("14-farewell-document-failed", () -> Applicant.atFarewell(FAILED, PRINTED));
        samples.put("14-farewell-ticket-uncertain", () -> Applicant.atFarewell(PRINTED, UNCERTAIN));
        samples.put("14-farewell-nothing", () -> Applicant.atFarewell(UNCERTAIN, FAILED));
        samples.put("14-farewell-delivered", () -> delivered(new Delivery.Accepted("CASE-000001")));
        samples.put("14-farewell-kept", () -> delivered(new Delivery.KeptHere()));
        samples.put("14-farewell-turned-away", () -> delivered(new Delivery.TurnedAway()));
        samples.put("14-farewell-partly-turned-away", SampleSteps::partlyTurnedAway);
        samples.put("14-farewell-certificate", () -> certificate().does(new JourneyEvent.DocumentPrintEnded(PRINTED)));
        samples.put(
                "14-farewell-certificate-failed",
                () -> certificate().does(new JourneyEvent.DocumentPrintEnded(FAILED)));
        samples.put(
                "14-farewell-rated",
                () -> Applicant.atFarewell(PRINTED, PRINTED).does(new JourneyEvent.Rated(RatingLevel.SATISFIED)));
        samples.put("14-rate", () -> Applicant.atFarewell(PRINTED, PRINTED).does(new JourneyEvent.RatingOpened()));
        samples.put(
                "14-rate-reason",
                () -> Applicant.atFarewell(PRINTED, PRINTED).does(new JourneyEvent.Rated(RatingLevel.DISSATISFIED)));
        samples.put(
                "15-trouble-font",
                () -> Applicant.preparing()
                        .does(new JourneyEvent.DocumentFailed(Notice.danger("trouble.document-font"))));
        samples.put(
                "15-trouble-document",
                () -> Applicant.preparing().does(new JourneyEvent.DocumentFailed(Notice.danger("trouble.document"))));
        samples.put(
                "15-trouble-disk-full",
                () -> Applicant.finishing()
                        .does(new JourneyEvent.SubmissionFailed(Notice.danger("trouble.disk-full"))));
        samples.put(
                "15-trouble-store",
                () -> Applicant.finishing().does(new JourneyEvent.SubmissionFailed(Notice.danger("trouble.store"))));
        samples.put("16-timeout", () -> Applicant.atForm().waits(65));
        samples.put("17-take-card", () -> Applicant.atForm().does(new JourneyEvent.CardSeen(true), Applicant.HOME));
        return samples;
    }

    /** The state as it would be if the applicant had switched language and mode on the way. */
    public static JourneyState seen(Applicant applicant, Language language, DisplayMode mode) {
        return applicant.state().withLanguage(language).withMode(mode);
    }

    private static Applicant without(String service, DeviceKind... gone) {
        Set<DeviceKind> left = EnumSet.allOf(DeviceKind.class);
        left.removeAll(Set.of(gone));
        return Applicant.identifying(service).does(new JourneyEvent.DevicesChanged(left));
    }

    static Applicant conflict() {
        return Applicant.identifying(Applicant.PERMIT)
                .does(
                        Applicant.code(Map.of("person.householdAddress", "样本市旧样本区老样本路88号3号楼2单元501室")),
                        Applicant.card(Applicant.NAME, Applicant.NUMBER));
    }

    private static Applicant wantingPhone() {
        return followed(new JourneyEvent.CasesFound(List.of(SampleCases.wantingPhone())));
    }

    private static Applicant finished() {
        return followed(new JourneyEvent.CasesFound(List.of(SampleCases.of(CaseState.FINISHED))));
    }

    private static Applicant followed(JourneyEvent... answer) {
        return Applicant.following()
                .does(Applicant.card(Applicant.NAME, Applicant.NUMBER))
                .does(answer);
    }

    private static Applicant delivered(Delivery delivery) {
        return Applicant.finishing()
                .does(
                        new JourneyEvent.Submitted(Optional.of(Applicant.ticket()), delivery),
                        new JourneyEvent.DocumentPrintEnded(PRINTED),
                        new JourneyEvent.TicketPrintEnded(PRINTED));
    }

    private static Applicant partlyTurnedAway() {
        Delivery delivery = new Delivery.PartlyTurnedAway(
                List.of("CASE-000001", "CASE-000002"), List.of("newborn-household"), List.of("social-security-card"));
        return BranchWalk.toFarewell(BranchWalk.atGuide("newborn", ScenarioTree.NONE.start(), Language.ZH_CN), delivery)
                .applicant();
    }

    private static Applicant certificate() {
        return Applicant.fetched()
                .does(
                        new JourneyEvent.DocumentReady(Applicant.paper()),
                        PROCEED,
                        new JourneyEvent.Submitted(Optional.empty()));
    }
}
