using System.Diagnostics;
using Hooks.Generator.Tests.Bodies;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generator.Tests.Limits;

/// <summary>Code that leads back to itself, or very far, as it stands there for a moment while somebody types: it ends neither
/// the compiler nor the editor, and takes no noticeable time.</summary>
public class EndlessSourceTests
{
    /// <summary>For the compiler, the generator and the analyzers together, on a busy machine. What is endless, or doubles with
    /// every step, takes hours or all of the stack.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    [Theory]
    [MemberData(nameof(EndlessSources.Types), MemberType = typeof(EndlessSources))]
    public async Task A_structure_without_a_size_is_left_to_the_compiler(string types)
    {
        await Check($$"""
            {{types}}

            [Intercept("g")]
            private static partial Node G(Node a, Node* b, Node** c, delegate* unmanaged<Node, Node> d) => Next.G(a, b, c, d);

            [Intercept("labs")]
            private static partial Node Labs(Node a) => Next.Labs(a);

            static Node s_node;
            static Node s_new = new();
            static Node[] s_nodes = new Node[3];
            static Node? s_nullable;
            static long Take(Node a, in Node b, Node? c, Node[] d, (Node, Node) e) => 1;

            static long Body(long x)
            {
                Node local = default;
                Node? nullable = local;
                (Node, Node) pair = (local, local);
                s_node = local;
                var copy = s_nodes[0];
                Node* pointer = &copy;
                return Take(local, copy, nullable, s_nodes, pair) + sizeof(Node);
            }

            static T Generic<T>(T value) { T local = value; return local; }

            static Node Make() { return Generic(new Node()); }
            """);
    }

    [Theory]
    [MemberData(nameof(EndlessSources.Deep), MemberType = typeof(EndlessSources))]
    public async Task Right_code_that_leads_far_is_read_at_once(string members) => await Check(members);

    [Theory]
    [MemberData(nameof(EndlessSources.TooDeep), MemberType = typeof(EndlessSources))]
    public async Task What_the_compiler_gives_up_on_does_not_end_the_analyzers(string members) => await Check(members);

    [Theory]
    [MemberData(nameof(EndlessSources.Growing), MemberType = typeof(EndlessSources))]
    public async Task A_generic_method_that_calls_itself_with_ever_larger_types_is_followed_to_a_limit(string members) => await Check(members);

    private static async Task Check(string members)
    {
        var time = Stopwatch.StartNew();
        var compilation = HookCompilation.Of(SnippetSource.Of(members));

        var output = GeneratorRun.First(compilation).Output;
        var diagnostics = await AnalyzerRun.Of(output, BuildRun.Analyzers);

        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        Assert.True(time.Elapsed < s_limit, $"{time.Elapsed}");
    }
}
