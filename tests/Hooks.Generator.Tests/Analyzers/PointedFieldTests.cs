using Hooks.Generator.Analyzers;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Tests.Analyzers;

/// <summary>CS0649 for a struct that lies in somebody else's memory says nothing true.</summary>
public class PointedFieldTests
{
    private const string NeverAssigned = "CS0649";

    [Theory]
    [InlineData("internal struct S { public int V; } internal static unsafe class C { internal static int Read(S* s) => s->V; }")]
    [InlineData("internal struct S { public int V; } internal static unsafe class C { internal static int Read(void* p) => ((S*)p)->V; }")]
    [InlineData("internal struct S { public int V; } internal static unsafe class C { internal static int Read(S** p) => (*p)->V; }")]
    [InlineData("internal struct T { public int V; } internal struct S { public T Inner; } internal static unsafe class C { internal static int Read(S* s) => s->Inner.V; }")]
    [InlineData("internal struct S<T> where T : unmanaged { public T V; } internal static unsafe class C { internal static int Read(S<int>* s) => s->V; }")]
    [InlineData("internal unsafe struct N { public N* Next; public int V; } internal static unsafe class C { internal static int Read(N* s) => s->Next->V; }")]
    [InlineData("internal static unsafe class C { private struct S { internal int V; } internal static int Read(delegate*<S*, int> f, nint s) => f((S*)s) + ((S*)s)->V; }")]
    public async Task A_field_that_is_read_through_a_pointer_is_nobodys_mistake(string source) =>
        Assert.DoesNotContain(NeverAssigned, await IdsOf(source));

    [Theory]
    [InlineData("internal struct S { public int V; } internal static class C { internal static int Read(S s) => s.V; }")]
    [InlineData("internal class S { public int V; } internal static class C { internal static int Read(S s) => s.V; }")]
    [InlineData("internal struct S { public int V; } internal struct T { public int V; } internal static unsafe class C { internal static int Read(S s, T* t) { t->V = 3; return s.V; } }")]
    [InlineData("internal static unsafe class C { private static int s_value; internal static int Read(int* p) => s_value + *p; }")]
    public async Task Any_other_field_that_is_never_assigned_is_reported(string source) =>
        Assert.Contains(NeverAssigned, await IdsOf(source));

    private static async Task<IEnumerable<string>> IdsOf(string source) =>
        (await HookCompilation.Of(source)
            .WithAnalyzers([new PointedFieldSuppressor()])
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken))
        .Where(static diagnostic => !diagnostic.IsSuppressed)
        .Select(static diagnostic => diagnostic.Id);
}
