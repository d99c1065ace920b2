package bihuan.surveys.application;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.surveys.Poll;
import bihuan.surveys.SurveyId;
import bihuan.surveys.SurveyState;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A survey whose time is over is closed without anybody remembering. */
@BihuanTest
class CloseSurveysTest {
    @Autowired
    CloseSurveys.Ending ending;

    @Autowired
    TestClock clock;

    @Test
    void closesWhatIsOverAndNothingElse() {
        Poll poll = new Poll();
        SurveyId id = poll.opened(poll.plan());
        poll.answer(id, 5, 4);
        clock.set("2026-03-20T17:59");
        ending.closeWhatIsOver();
        assertThat(poll.surveys.one(poll.maker, id).state()).isEqualTo(SurveyState.OPEN);
        clock.set("2026-03-20T18:00");
        ending.closeWhatIsOver();
        assertThat(poll.surveys.one(poll.maker, id).state()).isEqualTo(SurveyState.CLOSED);
        assertThat(poll.surveys.one(poll.maker, id).answered()).isEqualTo(2);
    }
}
