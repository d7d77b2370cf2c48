package io.fichario.crm.contact;

/**
 * The check digits of Brazilian register numbers: two digits by modulus 11, as Receita Federal defines them. Since July
 * 2026 a CNPJ may have letters; a character counts as its ASCII code less 48 (Instrução Normativa RFB 2.229/2024).
 */
final class CheckDigits {

    private CheckDigits() {}

    static boolean cpf(String text) {
        return text.matches("[0-9]{11}") && hold(text, 11);
    }

    static boolean cnpj(String text) {
        return text.matches("[0-9A-Z]{12}[0-9]{2}") && hold(text, 9);
    }

    /** A number of one repeated digit fulfils the sums but was never given to anybody. */
    private static boolean hold(String text, int highestWeight) {
        int body = text.length() - 2;
        return text.chars().distinct().count() > 1
                && text.charAt(body) - '0' == digit(text.substring(0, body), highestWeight)
                && text.charAt(body + 1) - '0' == digit(text.substring(0, body + 1), highestWeight);
    }

    private static int digit(String text, int highestWeight) {
        int sum = 0;
        int weight = 2;
        for (int i = text.length() - 1; i >= 0; i--) {
            sum += (text.charAt(i) - '0') * weight;
            weight = weight == highestWeight ? 2 : weight + 1;
        }
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }
}
