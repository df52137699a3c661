package org.hallkiosk.app;

/** Parts of journeys that many applicants have in common. */
final class ApplicantSteps {
    static final String TO_PERMIT_IDENTIFY = """
            - wait for: attract
            - tap: 点这里，开始办理
            - tap: 中文
            - tap: 居住证办理
            - wait for: question
            - tap: 我本人
            - expect text: 凭什么申领
            - tap: 在这里有住处
            - expect text: 您有哪一种
            - tap: 租房合同
            - tap: 开始办理
            - wait for: identify
            """;

    static final String TO_PERMIT_IDENTIFY_IN_ENGLISH = """
            - wait for: attract
            - tap: 点这里，开始办理
            - wait for: language
            - tap: English
            - tap: Residence permit
            - wait for: question
            - tap: Myself
            - expect text: On what ground
            - tap: A home here
            - expect text: Which proof
            - tap: A lease
            - tap: Start
            - wait for: identify
            """;

    static final String TO_CERTIFICATE_IDENTIFY = """
            - wait for: attract
            - tap: 点这里，开始办理
            - tap: 中文
            - tap: 个人参保证明
            - tap: 开始办理
            - wait for: identify
            """;

    static final String WITH_CODE = """
            - show code: prefill 1 residence-permit
            - wait for: form
            """;

    /** What neither card nor code knows. */
    static final String FILL_IN_THE_REST = """
            - tap: 对，下一步
            - expect text: 在本地的居住情况
            - fill: {现居住地址: "88"}
            - fill: {何时来此居住: "20240301"}
            - fill: {住所类型: 租赁}
            - tap: 对，下一步
            """;

    static final String SIGN = """
            - wait for: sign
            - sign
            - tap: 签好了
            - wait for: preview
            """;

    private ApplicantSteps() {}
}
