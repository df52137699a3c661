package org.hallkiosk.driver.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.JobState;
import java.util.List;
import java.util.Set;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.PrintProgress.Stage;
import org.hallkiosk.device.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobVerdictTest {

    @ParameterizedTest
    @CsvSource({
        "3, none, QUEUED",
        "4, none, QUEUED",
        "5, none, PRINTING",
        "5, media-empty-warning, STOPPED",
        "5, toner-low-warning, PRINTING",
        "6, none, STOPPED",
        "6, cover-open-error, STOPPED",
        "3, paused, STOPPED",
    })
    void progressFollowsJobAndPrinterTogether(int state, String printerReason, Stage stage) {
        assertThat(JobVerdict.progress(job(state, "none", false), IppReasons.of(List.of(printerReason)))
                        .stage())
                .isEqualTo(stage);
    }

    @Test
    void stoppedProgressNamesWhatItWaitsFor() {
        assertThat(JobVerdict.progress(job(5, "job-printing", false), IppReasons.of(List.of("media-empty-warning"))))
                .isEqualTo(new PrintProgress(Stage.STOPPED, Set.of(Reason.MEDIA_EMPTY)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // state, job-state-reasons, began, neverProcessed, printer stopped by, reason, mayHavePrinted
                "8, aborted-by-system, true, false, MEDIA_JAM, MEDIA_JAM, true",
                "8, aborted-by-system, true, false, -, OTHER, true",
                "8, aborted-by-system, false, true, -, OTHER, false",
                "8, aborted-by-system, false, false, -, OTHER, true",
                "8, document-format-error, true, false, -, NOT_ACCEPTED, true",
                "8, unsupported-document-format, false, true, -, NOT_ACCEPTED, false",
                "7, job-canceled-by-user, true, false, -, JOB_CANCELED, true",
                "7, job-canceled-by-operator, false, true, -, JOB_CANCELED, false",
                // Through CUPS a jam ends the job as canceled though nobody cancelled it.
                "7, processing-to-stop-point, true, false, MEDIA_JAM, MEDIA_JAM, true",
                "9, job-completed-with-errors, true, false, -, OTHER, true",
                // CUPS calls a job completed that its printer gave up over a jam, when it looks at the wrong moment.
                "9, job-completed-successfully, true, false, MEDIA_JAM, MEDIA_JAM, true",
            })
    void endingsThatAreNotPaper(
            int state, String why, boolean began, boolean never, Reason stoppedBy, Reason reason, boolean perhaps) {
        Set<Reason> stopped = stoppedBy == null ? Set.of() : Set.of(stoppedBy);
        assertThat(JobVerdict.outcome(job(state, why, never), began, stopped))
                .hasValueSatisfying(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(PrintOutcome.Failed.class, failed -> {
                            assertThat(failed.reason()).isEqualTo(reason);
                            assertThat(failed.mayHavePrinted()).isEqualTo(perhaps);
                        }));
    }

    @ParameterizedTest
    @CsvSource({"job-completed-successfully", "job-completed-with-warnings", "none"})
    void completedIsPrinted(String why) {
        assertThat(JobVerdict.outcome(job(9, why, false), true, Set.of(Reason.MEDIA_EMPTY)))
                .contains(new PrintOutcome.Printed());
    }

    @ParameterizedTest
    @CsvSource({"3", "4", "5", "6"})
    void unfinishedJobHasNoOutcome(int state) {
        assertThat(JobVerdict.outcome(job(state, "none", false), true, Set.of(Reason.MEDIA_JAM)))
                .isEmpty();
    }

    private static JobAttributes job(int state, String reason, boolean neverProcessed) {
        return new JobAttributes(7, JobState.all.get(state), List.of(reason), "", "Test (7)", neverProcessed);
    }
}
