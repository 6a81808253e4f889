using System.Reflection;
using System.Runtime.Loader;
using Hooks.Sdk.Compiling;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Tests;

/// <summary>Every integer division of an assembly is checked, and no other instruction is touched.</summary>
public class DivisionCheckTests
{
    private const BindingFlags StaticMethods = BindingFlags.Static | BindingFlags.NonPublic;

    private static readonly string s_framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <remarks>More ways to get at a divisor than a test could think of: .NET's own assemblies.</remarks>
    [Theory]
    [InlineData("System.Text.Json")]
    [InlineData("System.Linq")]
    [InlineData("System.Collections")]
    [InlineData("System.Runtime.Numerics")]
    [InlineData("System.Private.Xml")]
    [InlineData("System.Security.Cryptography")]
    [InlineData("System.Data.Common")]
    public void The_kind_of_every_divisor_can_be_told(string name)
    {
        using var inputs = new InputAssemblies(Directory.EnumerateFiles(s_framework, "*.dll"));
        using var module = ModuleDefinition.ReadModule(Path.Combine(s_framework, $"{name}.dll"), new ReaderParameters { AssemblyResolver = inputs });
        var divisions = Divisions(module);

        var replaced = DivisionChecks.Insert(module);

        Assert.InRange(replaced, 1, divisions);
        Assert.Equal(divisions - replaced, Divisions(module));
    }

    /// <remarks>What signatures declare is known without following the instructions.</remarks>
    [Theory]
    [InlineData("System.Text.Json")]
    [InlineData("System.Linq")]
    [InlineData("System.Collections")]
    [InlineData("System.Runtime.Numerics")]
    [InlineData("System.Private.Xml")]
    [InlineData("System.Security.Cryptography")]
    [InlineData("System.Data.Common")]
    [InlineData("System.Private.CoreLib")]
    public void Every_value_has_the_kind_that_the_signature_it_goes_to_declares(string name)
    {
        using var inputs = new InputAssemblies(Directory.EnumerateFiles(s_framework, "*.dll"));
        using var module = ModuleDefinition.ReadModule(Path.Combine(s_framework, $"{name}.dll"), new ReaderParameters { AssemblyResolver = inputs });

        var wrong = module.GetTypes().SelectMany(static type => type.Methods).Where(static method => method.HasBody).SelectMany(DeclaredKinds.Contradicted).Take(20).ToArray();

        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    [Fact]
    public void Divisions_of_floating_point_numbers_stay()
    {
        using var module = ThisAssembly();
        var method = Method(module, nameof(DivideFloats));

        DivisionChecks.Insert(module);

        Assert.Equal(4, method.Body.Instructions.Count(static instruction => instruction.OpCode.Code is Code.Div or Code.Rem));
        Assert.DoesNotContain(method.Body.Instructions, static instruction => instruction.Operand is MethodReference);
    }

    [Theory]
    [InlineData(nameof(DivideEnumeration), "System.Int64")]
    [InlineData(nameof(DivideSmall), "System.Int32")]
    [InlineData(nameof(DivideMixed), "System.IntPtr")]
    [InlineData(nameof(DivideUnsigned), "System.UInt32")]
    [InlineData(nameof(DivideBranches), "System.UInt64")]
    [InlineData(nameof(DivideGeneric), "System.Int64")]
    [InlineData(nameof(DivideNegated), "System.Int32")]
    [InlineData(nameof(DivideInverted), "System.UInt32")]
    [InlineData(nameof(DivideEnumerationOfGeneric), "System.Int64")]
    public void An_integer_division_is_the_one_of_its_operands_type(string name, string type)
    {
        using var module = ThisAssembly();
        var method = Method(module, name);

        DivisionChecks.Insert(module);

        var called = Assert.Single(
            method.Body.Instructions.Select(static instruction => instruction.Operand).OfType<MethodReference>(),
            static called => called.DeclaringType.Name == "CheckedDivision");
        Assert.Equal(type, called.ReturnType.FullName);
        Assert.All(called.Parameters, parameter => Assert.Equal(type, parameter.ParameterType.FullName));
    }

    [Theory]
    [InlineData(nameof(DivideNegated), 5L, 70)]
    [InlineData(nameof(DivideInverted), 5UL, 70u)]
    [InlineData(nameof(DivideInBranch), 1000, 3, 5)]
    [InlineData(nameof(DivideInBranch), 1000, 3, 2)]
    [InlineData(nameof(DivideInLoop), 1000, 3, 5)]
    [InlineData(nameof(DivideInFinally), 1000, 3, 5)]
    public async Task A_method_computes_what_it_computed_without_the_checks(string name, params object[] arguments)
    {
        using var module = ThisAssembly();
        DivisionChecks.Insert(module);
        var changed = Loaded(module).GetMethod(name, StaticMethods)!;

        var result = await Task.Run(() => changed.Invoke(null, arguments), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(typeof(DivisionCheckTests).GetMethod(name, StaticMethods)!.Invoke(null, arguments), result);
    }

    /// <remarks>A call takes four bytes more than the instruction in whose place it stands: enough of them, and what a branch
    /// of two bytes jumps over is out of its reach.</remarks>
    [Theory]
    [InlineData(nameof(DivideInBranch))]
    [InlineData(nameof(DivideInLoop))]
    [InlineData(nameof(DivideInFinally))]
    public void No_branch_is_short_where_the_distance_grew(string name)
    {
        using var module = ThisAssembly();
        var body = Method(module, name).Body;
        Assert.Contains(body.Instructions, IsShortBranch);

        DivisionChecks.Insert(module);

        Assert.DoesNotContain(body.Instructions, IsShortBranch);
    }

    private static bool IsShortBranch(Instruction instruction) => instruction.OpCode.OperandType == OperandType.ShortInlineBrTarget;

    private static double DivideFloats(double x, float y) => (x / y) + (x % 3.0) + (y / 2f) + (y % 2f);

    private static long DivideEnumeration(long x, Wide y) => x / (long)y;

    private static int DivideSmall(byte x, sbyte y) => x / y;

    private static nint DivideMixed(nint x, int y) => x / y;

    private static uint DivideUnsigned(uint x, ushort y) => x % y;

    private static ulong DivideBranches(ulong x, ulong y, bool first) => (first ? x : y) / (first ? y : x);

    private static long DivideGeneric((long Left, byte Right) pair) => pair.Left / Math.Max(pair.Right, pair.Left);

    private static long DivideNegated(long x, int y) => x + (-y / 7);

    private static ulong DivideInverted(ulong x, uint y)
    {
        var wide = (nuint)x;
        return wide + (~y / 7u);
    }

    private static long DivideEnumerationOfGeneric(long x, Generic<int>.Wide y) => x / (long)y;

    private static int DivideInBranch(int x, int y, int times)
    {
        var sum = times;
        if (times > 3)
        {
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
        }

        return sum;
    }

    private static int DivideInLoop(int x, int y, int times)
    {
        var sum = 0;
        do
        {
            sum += x / (y + times);
            sum += x / (y + times);
            sum += x / (y + times);
            sum += x / (y + times);
            sum += x / (y + times);
            sum += x / (y + times);
            sum += x / (y + times);
            sum += x / (y + times);
            sum += x / (y + times);
            sum += x / (y + times);
            sum += x / (y + times);
        }
        while (--times > 0);

        return sum;
    }

    private static int DivideInFinally(int x, int y, int times)
    {
        var sum = times;
        try
        {
            sum = x;
        }
        finally
        {
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
            sum += x / (y + sum);
        }

        return sum;
    }

    private static int Divisions(ModuleDefinition module) => module.GetTypes()
        .SelectMany(static type => type.Methods)
        .Where(static method => method.HasBody)
        .SelectMany(static method => method.Body.Instructions)
        .Count(static instruction => instruction.OpCode.Code is Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un);

    private static ModuleDefinition ThisAssembly()
    {
        var path = typeof(DivisionCheckTests).Assembly.Location;
        var inputs = new InputAssemblies(Directory.EnumerateFiles(s_framework, "*.dll").Append(path));
        return ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = inputs });
    }

    /// <summary>This class in an assembly that was changed. Here the checked division lies in the assembly itself, which is
    /// not the runtime.</summary>
    private static Type Loaded(ModuleDefinition module)
    {
        var checkedDivision = module.GetType("Internal.Runtime.CompilerHelpers.CheckedDivision");
        foreach (var instruction in module.GetTypes().SelectMany(static type => type.Methods).Where(static method => method.HasBody).SelectMany(static method => method.Body.Instructions))
        {
            if (instruction.Operand is MethodReference { DeclaringType.Name: "CheckedDivision" } called)
            {
                instruction.Operand = checkedDivision.Methods.Single(method =>
                    method.Name == called.Name && method.Parameters.Count == 2 && method.ReturnType.FullName == called.ReturnType.FullName);
            }
        }

        using var image = new MemoryStream();
        module.Write(image);
        image.Position = 0;
        return new AssemblyLoadContext(null).LoadFromStream(image).GetType(typeof(DivisionCheckTests).FullName!, throwOnError: true)!;
    }

    private static MethodDefinition Method(ModuleDefinition module, string name) =>
        module.GetType(typeof(DivisionCheckTests).FullName).Methods.Single(method => method.Name == name);

    private enum Wide : long
    {
        One = 1,
    }

    private static class Generic<T>
    {
        public enum Wide : long
        {
            One = 1,
        }
    }
}
