package bihuan.calendar;

import java.time.Duration;

/** How much time a promise has (时限). */
public sealed interface Allowance {

    /**
     * Until the close of office of the n-th working day (工作日) after the day of receipt.
     *
     * @param days at least 1
     */
    record WorkingDays(int days) implements Allowance {
        public WorkingDays {
            if (days < 1) {
                throw new IllegalArgumentException("An allowance has at least one working day: " + days);
            }
        }
    }

    /**
     * So much office time (工作小时) from the moment of receipt.
     *
     * @param time more than nothing
     */
    record WorkingTime(Duration time) implements Allowance {
        public WorkingTime {
            if (!time.isPositive()) {
                throw new IllegalArgumentException("An allowance is longer than nothing: " + time);
            }
        }

        public static WorkingTime ofHours(long hours) {
            return new WorkingTime(Duration.ofHours(hours));
        }
    }
}
