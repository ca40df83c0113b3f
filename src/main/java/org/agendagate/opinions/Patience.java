package org.agendagate.opinions;

/**
 * How many characters are looked at before an opinion is given up as not understood. Counts looks, not time, so that the
 * same words always get the same answer, however they are made to try every shape in every way.
 */
final class Patience {
    private static final int LOOKS = 200_000;

    private int left = LOOKS;

    /** Is out. */
    static final class OutException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    CharSequence with(String text) {
        return new Watched(text);
    }

    private final class Watched implements CharSequence {
        private final String text;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new OutException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
