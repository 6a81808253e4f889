using System.Reflection;
using System.Runtime.CompilerServices;

namespace Hooks.Abstractions.Tests;

/// <summary>The library was compiled against the freestanding runtime: .NET must have all that it found there.</summary>
public class OrdinaryRuntimeTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_method_of_the_library_compiles_on_the_ordinary_runtime()
    {
        var methods = typeof(Errno).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)))
            .Where(static method => !IsDefinedByTheLinkerScript(method))
            .ToList();

        Assert.NotEmpty(methods);
        Assert.All(methods, static method => RuntimeHelpers.PrepareMethod(WithTypeArguments(method).MethodHandle));
    }

    [Fact]
    public void A_method_can_intercept_several_symbols() =>
        Assert.Equal(
            ["open", "open64"],
            typeof(Example).GetMethod(nameof(Example.Open))!
                .GetCustomAttributes<InterceptAttribute>()
                .Select(static intercept => intercept.Symbol)
                .Order(StringComparer.Ordinal));

    private static MethodBase WithTypeArguments(MethodBase method) => method is MethodInfo { IsGenericMethodDefinition: true } generic
        ? generic.MakeGenericMethod([.. generic.GetGenericArguments().Select(static _ => typeof(int))])
        : method;

    // A method without a body: data, which C# has no other name for, and system calls.
    private static bool IsDefinedByTheLinkerScript(MethodBase method) =>
        method.GetMethodImplementationFlags().HasFlag(MethodImplAttributes.InternalCall);

    private static class Example
    {
        [Intercept("open")]
        [Intercept("open64")]
        public static void Open()
        {
        }
    }
}
