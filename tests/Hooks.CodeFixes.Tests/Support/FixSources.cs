namespace Hooks.CodeFixes.Tests.Support;

/// <summary>Sources with mistakes that code fixes answer, of many forms.</summary>
internal static class FixSources
{
    private static readonly string[] s_drafts =
    [
        "[Intercept(\"connect\")] static class A;",
        "[Intercept(\"connect\")] static class A { }",
        "[Intercept(\"close\"), Intercept(\"open\")] class A { int Close; int Open; void M() { } }",
        "class B { class A { [Intercept(\"read\")] private class C { } } }",
        "[Intercept(\"read\")] class A {\n#if X\n#endif\n}",
        "[Intercept(\"read\")]\nclass A\n{\n#if !X\n    int a;\n#else\n    int b;\n#endif\n}",
        "[Intercept(\"read\")]\nclass A\n{\n#region X\n    int a;\n#endregion\n}\n[Intercept(\"write\")]\nclass B\n{\n#region X\n#endregion\n}",
        "[Intercept(\"ftruncate\")] [Intercept(\"ftruncate64\")] class A;",
        "[Intercept(\"ldiv\")]\r\npartial class A\r\n{\r\n\tint a;\r\n\t// end\r\n}\r\npartial class A { int Ldiv; }",
        "namespace N { [Intercept(\"dup\")] interface A { void M(); } }",
        "[Intercept(\"dup\")] record struct A(int X);",
        "[Intercept(\"dup\"), System.Obsolete] struct A { public int X; }",
    ];

    private static readonly string[] s_declarations =
    [
        "class A { [Intercept(\"close\")] int Close(int fd) => Next.Close(fd); [Intercept(\"dup\")] int Dup(int fd) => Next.Dup(fd); }",
        "class A { class B { [Intercept(\"close\")] static int Close(int fd) => Next.Close(fd); } private class C { [Intercept(\"dup\")] static int Dup(int fd) => Next.Dup(fd); } }",
        "partial class A {\n#region X\n [Intercept(\"close\")]\n#endregion\n int Close(int fd); }",
        "partial class A { [Intercept(\"close\")] int Close(); [Intercept(\"sync\")] void Sync(); [Intercept(\"connect\")] int Connect(); }",
        "unsafe partial class A { struct S { public T X; } enum T { } [Intercept(\"connect\")] private static partial int Connect(int fd, S* a, uint l) => Next.Connect(fd, a, l); }",
        "unsafe partial class A { private class B { internal struct S { public int X; } } [Intercept(\"connect\")] private static partial int Connect(int fd, B.S* a, uint l) => Next.Connect(fd, a, l); }",
    ];

    private static readonly string[] s_signatures =
    [
        "partial class A { [Intercept(\"dup\")] private static partial long Dup(short fd) => 0; [Intercept(\"dup2\")] private static partial int Dup2(uint fd) => fd < 3 ? 0 : 1; }",
        "unsafe partial class A { [Intercept(\"strlen\")] private static partial nint Length(byte* s) { var n = Next.Length(s); if (n < 0) { return -1; } return n < 5 ? n : n + 1; } }",
        "unsafe partial class A { [Intercept(\"write\", Aliases = Aliases.Ignore)] private static partial long Write(uint fd, void* b, long n) { while (n > 0) { n -= 2; } long left = n; return left == 0 ? -1 : Next.Write(fd, b, n); } }",
        "unsafe partial class A { [Intercept(\"write\", Aliases = Aliases.Ignore)] private static partial int Write(int fd, void* b, int n) { for (var i = 0; i < n; i++) { } int m = n; return n is > 5 or -1 ? m : -n; } }",
        "unsafe partial class A { [Intercept(\"mmap\", Aliases = Aliases.Ignore)] private static partial void* Map(void* a, int size, int p, int f, int fd, long o) => size <= 0 ? null : Next.Map(a, size, p, f, fd, o); }",
        "partial class A { [Intercept(\"ldiv\")] private static partial long Ldiv(nint number, nint by) => default; }",
        "partial class A { [Intercept(\"sleep\")] private static partial int Sleep(int s) { if (s == -1) { return 0; } var left = Next.Sleep(s); return left > 0 ? left : -1; } }",
    ];

    private static readonly string[] s_aliases =
    [
        "unsafe partial class A { [Intercept(\"open\")] private static partial int Open(byte* p, int f, uint m) => Next.Open(p, f, m); }",
        "unsafe partial class A {\n#region X\n    [Intercept(\"open\")]\n    private static partial int Open(byte* p, int f, uint m) => Next.Open(p, f, m);\n#endregion\n}",
        "partial class A { [Intercept(\"ftruncate\")] private static partial int Cut(int fd, long l) => Next.Cut(fd, l); [Intercept(\"lseek64\")] private static partial long Seek(int fd, long o, int w) => Next.Seek(fd, o, w); }",
        "unsafe partial class A { [Intercept(\"strtol\")] private static partial nint N(byte* t, byte** e, int b) => Next.N(t, e, b); [Intercept(\"strtoul\")] private static partial nuint M(byte* t, byte** e, int b) => Next.M(t, e, b); }",
    ];

    private static readonly string[] s_errno =
    [
        "access(null, 0); access(null, 1); return Next.Close(fd);",
        "if (fd > 0) access(null, 0); else if (fd < -4) access(null, 1); else return 3;\n return Next.Close(fd);",
        "{ access(null, 0); } do access(null, 1); while (access(null, 2) == 0); return Next.Close(fd);",
        "switch (fd) { case 1: access(null, 0); break; case 2: { access(null, 1); goto case 1; } default: access(null, 3); access(null, 4); break; } return Next.Close(fd);",
        "a: access(null, 0); b: c: access(null, 1); if (fd++ < 3) goto a; if (fd++ < 4) goto b; if (fd++ < 5) goto c; return Next.Close(fd);",
        "\n#region X\n access(null, 0);\n#endregion\n#if X\n access(null, 1);\n#else\n access(null, 2);\n#endif\n return Next.Close(fd);",
        "var a = access(null, 0); var b = access(null, a); fd += a + b; return Next.Close(fd);",
        "var r = Next.Close(fd); access(null, 0); if (r < 0) access(null, 1); return r;",
        "for (var i = access(null, 0); i < 3; i++) while (fd++ < 5) if (fd > 3) access(null, 1); return Next.Close(fd);",
        "fixed (byte* p = \"ab\"u8) access(p, 0); return Next.Close(fd);",
        "return Next.Close(access(null, 0) + access(null, 1));",
        "return fd > 3 ? Next.Close(access(null, 0)) : Next.Close(access(null, 1));",
        "if (fd > 3) return Next.Close(access(null, 0)); else return fd + access(null, 1) * Next.Close(fd);",
        "while (fd < 9) { fd++; access(null, 0); continue; } return Next.Close(fd);",
        "return Next.Close(fd > 3 && access(null, 0) == 0 || access(null, 1) == 0 ? access(null, 2) : fd);",
        "return Next.Close(fd > 3 ? access(null, 0) : fd > 2 ? access(null, 1) : access(null, 2)) + access(null, 3);",
        "return fd switch { 0 => Next.Close(access(null, 0)), > 3 => access(null, 1) + Next.Close(fd) + access(null, 2), _ => Next.Close(fd) };",
        "return Next.Close(Next.Close(fd) == 0 && access(null, 0) == 0 || access(null, 1) == 0 ? access(null, 2) : fd);",
        "return Next.Close(fd > 3 ? (int)Next.Close(access(null, 0)) : fd > 2 ? access(null, 1) : fd + access(null, 2));",
        "return Next.Close((access(null, 0), fd is 1 or 2 ? access(null, 1) : 0, access(null, 2)).Item2);",
        "if (fd > 3) return Next.Close(fd switch { 1 => access(null, 0), _ => access(null, 1) }); return Next.Close(fd);",
        "access(null, access(null, 1)); int x; x = access(null, 2); fd = x; return Next.Close(fd);",
    ];

    private static readonly string[] s_imports =
    [
        """
        using System.Runtime.InteropServices;
        internal static partial class A
        {
            // First.
            [DllImport("libc"), SuppressGCTransition] private static extern double cos(double x);
            /// <summary>Second.</summary>
            [DllImport("libc", EntryPoint = "backtrace")]
            public static unsafe extern int Cos(void** frames, int count);

            [DllImport("libc")] private static extern uint arc4random();
            private static partial class B { [DllImport("libc")] internal static extern void no_such_function(int @int); }
            private static double M() => cos(1) + arc4random();
        }
        """,
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All =>
    [
        .. s_drafts,
        .. s_declarations,
        .. s_signatures,
        .. s_aliases,
        .. s_imports,
        .. s_errno.Select(static body => Errno("{ " + body + " }")),
        .. s_errno.Select(static body => Errno("\n    {\n        " + body.Replace("; ", ";\n        ", StringComparison.Ordinal) + "\n    }")),
        Errno("=> Next.Close(access(null, 0));"),
        Errno("=> fd + access(null, 0) * Next.Close(fd);"),
    ];

    private static string Errno(string body) =>
        $$"""
        using System.Runtime.InteropServices;
        internal static unsafe partial class A
        {
            [Intercept("close")]
            private static partial int Close(int fd) {{body}}

            [DllImport("libc")]
            private static extern int access(byte* path, int mode);
        }
        """;
}
