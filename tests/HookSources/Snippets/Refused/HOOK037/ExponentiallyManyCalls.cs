static long s = {|HOOK037:M0()|};

static long M0() => M1() + M1();

static long M1() => M2() + M2();

static long M2() => M3() + M3();

static long M3() => M4() + M4();

static long M4() => M5() + M5();

static long M5() => M6() + M6();

static long M6() => M7() + M7();

static long M7() => M8() + M8();

static long M8() => M9() + M9();

static long M9() => M10() + M10();

static long M10() => M11() + M11();

static long M11() => M12() + M12();

static long M12() => M13() + M13();

static long M13() => M14() + M14();

static long M14() => M15() + M15();

static long M15() => M16() + M16();

static long M16() => M17() + M17();

static long M17() => M18() + M18();

static long M18() => M19() + M19();

static long M19() => M20() + M20();

static long M20() => M21() + M21();

static long M21() => M22() + M22();

static long M22() => M23() + M23();

static long M23() => M24() + M24();

static long M24() => 1;

static long Body(long x) => s;
