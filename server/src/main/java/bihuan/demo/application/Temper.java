package bihuan.demo.application;

/**
 * How a unit works: drawn once from its code, so that some units are good and some are not, and the rates differ as they do in life.
 *
 * @param slowness multiplies all its times; 1 is usual, 2 takes twice as long
 * @param quality the probability that an answer solves the problem
 * @param evasion the probability that it tries to give a matter back
 */
record Temper(double slowness, double quality, double evasion) {

    static Temper of(long seed, String unitCode) {
        Chance chance = Chance.of(seed, "temper of " + unitCode);
        double talent = chance.between(0, 1);
        return new Temper(1.7 - talent * 1.05, 0.72 + 0.24 * talent, 0.12 - 0.1 * talent);
    }
}
