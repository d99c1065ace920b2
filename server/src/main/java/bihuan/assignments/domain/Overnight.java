package bihuan.assignments.domain;

import bihuan.assignments.Holder;
import java.time.LocalDate;

/**
 * Nights that a matter stayed in one holder's hands without his doing anything that day (过夜件).
 *
 * @param first the working day whose close was the first of these nights
 * @param last the working day whose close was the last
 * @param nights how many working days these are, both included
 */
public record Overnight(int holding, Holder holder, LocalDate first, LocalDate last, int nights) {}
