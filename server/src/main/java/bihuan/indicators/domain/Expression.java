package bihuan.indicators.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;

/**
 * A formula of an indicator: numbers, {@code + - * / ^}, comparisons that give 1 or 0, parentheses, {@code value best worst mean}, other
 * indicators as {@code [CODE]}, and {@code min max abs round sqrt ln exp if(condition, then, otherwise)}. Whatever divides by 0 or lacks a
 * figure has no result (NaN). Nothing else can be reached from here.
 */
final class Expression {
    static final Set<String> NAMES = Set.of("value", "best", "worst", "mean");

    private final Term term;
    private final Set<String> codes;

    private Expression(Term term, Set<String> codes) {
        this.term = term;
        this.codes = codes;
    }

    /** Where the figures come from. */
    interface Values {
        double named(String name);

        double coded(String code);
    }

    private interface Term {
        double in(Values values);
    }

    /** What is wrong, and at which character (from 0). */
    static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final int at;

        Unreadable(int at, String message) {
            super(message);
            this.at = at;
        }

        int at() {
            return at;
        }
    }

    /** @throws Unreadable with the place */
    static Expression parse(String text) {
        Parser parser = new Parser(text);
        Term term = parser.comparison(0);
        parser.end();
        return new Expression(term, parser.codes);
    }

    /** Codes of the indicators that it looks at. */
    Set<String> codes() {
        return codes;
    }

    double evaluate(Values values) {
        return term.in(values);
    }

    /** Recursive descent, as deep as {@link #DEEPEST}. */
    private static final class Parser {
        private static final int DEEPEST = 50;
        private final String text;
        private final Set<String> codes = new TreeSet<>();
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Term comparison(int depth) {
            if (depth > DEEPEST) {
                throw new Unreadable(at, "too deep");
            }
            Term left = sum(depth);
            for (String operator : List.of("<=", ">=", "<", ">", "=")) {
                if (skip(operator)) {
                    Term right = sum(depth);
                    return binary(left, right, comparing(operator));
                }
            }
            return left;
        }

        private static DoubleBinaryOperator comparing(String operator) {
            return switch (operator) {
                case "<=" -> (a, b) -> a <= b ? 1 : 0;
                case ">=" -> (a, b) -> a >= b ? 1 : 0;
                case "<" -> (a, b) -> a < b ? 1 : 0;
                case ">" -> (a, b) -> a > b ? 1 : 0;
                default -> (a, b) -> a == b ? 1 : 0;
            };
        }

        private Term sum(int depth) {
            Term left = product(depth);
            while (true) {
                if (skip("+")) {
                    left = binary(left, product(depth), Double::sum);
                } else if (skip("-")) {
                    left = binary(left, product(depth), (a, b) -> a - b);
                } else {
                    return left;
                }
            }
        }

        private Term product(int depth) {
            Term left = power(depth);
            while (true) {
                if (skip("*")) {
                    left = binary(left, power(depth), (a, b) -> a * b);
                } else if (skip("/")) {
                    left = binary(left, power(depth), (a, b) -> b == 0 ? Double.NaN : a / b);
                } else {
                    return left;
                }
            }
        }

        private Term power(int depth) {
            if (depth > DEEPEST) {
                throw new Unreadable(at, "too deep");
            }
            if (skip("-")) {
                Term negated = power(depth + 1);
                return values -> -negated.in(values);
            }
            Term base = atom(depth);
            return skip("^") ? binary(base, power(depth + 1), StrictMath::pow) : base;
        }

        private Term atom(int depth) {
            if (skip("(")) {
                Term inner = comparison(depth + 1);
                expect(")");
                return inner;
            }
            if (skip("[")) {
                int end = text.indexOf(']', at);
                if (end < 0) {
                    throw new Unreadable(at, "a code ends with ]");
                }
                String code = text.substring(at, end).trim();
                at = end + 1;
                codes.add(code);
                return values -> values.coded(code);
            }
            if (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                return number();
            }
            return nameOrCall(depth);
        }

        private Term number() {
            int start = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            try {
                double number = Double.parseDouble(text.substring(start, at));
                return _ -> number;
            } catch (NumberFormatException notANumber) {
                throw new Unreadable(start, "not a number: " + text.substring(start, at));
            }
        }

        private Term nameOrCall(int depth) {
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            String name = text.substring(start, at);
            if (NAMES.contains(name)) {
                return values -> values.named(name);
            }
            if (name.isEmpty() || !skip("(")) {
                throw new Unreadable(start, name.isEmpty() ? "a figure is missing here" : "unknown: " + name);
            }
            List<Term> arguments = new ArrayList<>();
            do {
                arguments.add(comparison(depth + 1));
            } while (skip(","));
            expect(")");
            return call(name, arguments, start);
        }

        private static Term call(String name, List<Term> arguments, int start) {
            int count = arguments.size();
            Term first = arguments.getFirst();
            if (name.equals("if") && count == 3) {
                return values -> {
                    double condition = first.in(values);
                    return Double.isNaN(condition)
                            ? Double.NaN
                            : arguments.get(condition != 0 ? 1 : 2).in(values);
                };
            }
            if ((name.equals("min") || name.equals("max")) && count >= 2) {
                DoubleBinaryOperator operator = name.equals("min") ? Math::min : Math::max;
                return arguments.stream()
                        .reduce((left, right) -> binary(left, right, operator))
                        .orElseThrow();
            }
            if (count == 1) {
                switch (name) {
                    case "abs" -> {
                        return values -> Math.abs(first.in(values));
                    }
                    case "round" -> {
                        return values -> Math.rint(first.in(values));
                    }
                    case "sqrt" -> {
                        return values -> Math.sqrt(first.in(values));
                    }
                    case "ln" -> {
                        return values -> StrictMath.log(first.in(values));
                    }
                    case "exp" -> {
                        return values -> StrictMath.exp(first.in(values));
                    }
                    default -> {}
                }
            }
            throw new Unreadable(start, "unknown: " + name + " of " + count);
        }

        private static Term binary(Term left, Term right, DoubleBinaryOperator operator) {
            return values -> {
                double a = left.in(values);
                double b = right.in(values);
                return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : operator.applyAsDouble(a, b);
            };
        }

        private boolean skip(String token) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (!text.startsWith(token, at)) {
                return false;
            }
            at += token.length();
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return true;
        }

        private void expect(String token) {
            if (!skip(token)) {
                throw new Unreadable(at, "expected " + token);
            }
        }

        private void end() {
            if (!skip("") || at < text.length()) {
                throw new Unreadable(at, "unexpected: " + text.substring(at));
            }
        }
    }
}
