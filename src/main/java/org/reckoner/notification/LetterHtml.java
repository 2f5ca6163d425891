package org.reckoner.notification;

import java.util.Locale;
import java.util.stream.Collectors;
import org.reckoner.platform.Texts;

/**
 * A mail's HTML: the pages' type and colours (ui.md), everything that came from elsewhere escaped. Styles stand in the mail
 * itself, since mail programs load nothing.
 */
final class LetterHtml {
    private static final String FONT =
            "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue','Noto Sans',Arial,sans-serif";

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            <style>
            @media (prefers-color-scheme: dark) {
              .rk-page { background: #14171c !important; }
              .rk-card { background: #1c2027 !important; border-color: #323945 !important; color: #e7eaf0 !important; }
              .rk-soft, .rk-soft a { color: #a7b0bf !important; }
              .rk-button { background: #7fadff !important; color: #0e1a30 !important; }
            }
            </style>
            </head>
            <body class="rk-page" style="margin:0;padding:24px;background:#f6f7f9;%s">
            <main class="rk-card" style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid #dfe3e9;border-radius:10px;color:#1b2230;font-size:15px;line-height:1.5">
            <h1 style="margin:0 0 16px;font-size:20px;line-height:1.25;font-weight:600">%s</h1>
            %s
            </main>
            <p class="rk-soft" style="max-width:560px;margin:16px auto 0;color:#566070;font-size:13px">%s</p>
            </body>
            </html>
            """;

    private LetterHtml() {}

    /** The mail as it is sent. */
    static String of(Letter letter) {
        var body = new StringBuilder();
        if (letter.link() != null) {
            var link = escaped(letter.link());
            body.append("<p style=\"margin:24px 0\"><a class=\"rk-button\" href=\"")
                    .append(link)
                    .append("\" style=\"" + BUTTON + "\">")
                    .append(escaped(letter.text().action()))
                    .append("</a></p>\n<p class=\"rk-soft\" style=\"margin:0;color:#566070;font-size:13px\">")
                    .append(escaped(Texts.text(letter.locale(), "mail.link")))
                    .append("<br><a href=\"")
                    .append(link)
                    .append("\" style=\"color:#1f5fd6;overflow-wrap:anywhere\">")
                    .append(link)
                    .append("</a></p>");
        }
        return framed(letter.to(), letter.text(), body.toString(), letter.base().toString());
    }

    /** The mail as people who look after mails may see it: with its button, without the link. */
    static String preview(Recipient to, MailText text, String base) {
        var button = text.action() == null
                ? ""
                : "<p style=\"margin:24px 0\"><span class=\"rk-button\" style=\"" + BUTTON + "\">"
                        + escaped(text.action()) + "</span></p>";
        return framed(to, text, button, base);
    }

    private static final String BUTTON =
            "display:inline-block;padding:8px 16px;border-radius:6px;background:#1f5fd6;color:#ffffff;text-decoration:none;font-weight:600";

    private static String framed(Recipient to, MailText text, String afterwards, String base) {
        var locale = to.locale();
        var hello = LetterText.hello(to);
        var paragraphs = MailText.paragraphs(text.content()).stream()
                .map(p -> "<p style=\"margin:0 0 16px\">" + escaped(p).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n", "<p style=\"margin:0 0 16px\">" + escaped(hello) + "</p>\n", "\n"));
        return FRAME.formatted(
                language(locale),
                escaped(text.subject()),
                FONT,
                escaped(text.subject()),
                paragraphs + afterwards,
                escaped(Texts.text(locale, "mail.footer", base)));
    }

    private static String language(Locale locale) {
        return escaped(locale.getLanguage());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
